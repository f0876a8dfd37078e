import { entriesOf } from '../../kernel/record.ts'
import {
  BOARD_HEAD_LABELS,
  BOARD_MEMBER_LABELS,
  BOARD_TITLE_LABELS,
  EVIDENCE_LABELS,
  EXCLUSION_REASON_LABELS,
  MEETING_KIND_LABELS,
  ORGANISATION_LEVEL_LABELS,
  REGULATION_LABELS,
} from '../../locale/labels.ts'
import { baseCitation } from '../../rules/regulations/citations.ts'
import { IMPLEMENTING } from '../../rules/regulations/regulations.ts'
import { EXCLUSION_REASONS } from '../../rules/types.ts'
import { firstAdministrator } from './cast.ts'
import type { HttpClient } from './http-client.ts'
import { playBoardAccounts, playStaff, showCast } from './play-accounts.ts'
import type { Report } from './report.ts'
import type { Scenario } from './scenario-schema.ts'
import { type CongressOnStage, dayInWords, NEW, type Stage, showVote } from './stage.ts'

interface Made {
  readonly id: string
}

const playOrganisations = async (client: HttpClient, report: Report, { organisations }: Scenario): Promise<string> => {
  let superiorId: string | null = null
  for (const { name, level } of organisations) {
    const made: Made = await client.post<Made>('/organisations', { body: { name, level, superiorId } })
    superiorId = made.id
  }
  report.table(
    [{ title: report.words('organisation') }, { title: report.words('level') }],
    organisations.map(({ name, level }, depth) => [
      `${'   '.repeat(depth)}${name}`,
      ORGANISATION_LEVEL_LABELS[level][report.language],
    ]),
  )
  return superiorId ?? ''
}

/** The notices of an answer; the service words them in the language of the client. */
interface NoticedAnswer {
  readonly notices: readonly { readonly detail: string }[]
}

const playCongress = async (
  client: HttpClient,
  report: Report,
  { congress }: Scenario,
  organisationId: string,
): Promise<CongressOnStage> => {
  const made = await client.post<CongressOnStage & NoticedAnswer>('/congresses', {
    body: { ...congress, organisationId },
  })
  const { words, language } = report
  report.gap()
  report.text(words('congress', { name: congress.name }))
  report.text(
    words('kind', {
      kind: MEETING_KIND_LABELS[congress.kind][language],
      from: congress.term.from,
      to: congress.term.to,
      day: dayInWords(congress.heldOn, language),
    }),
  )
  report.text(words('regulation', { regulation: REGULATION_LABELS[made.regulation][language] }))
  if (made.implementing) {
    report.text(words('implementing', { implementing: IMPLEMENTING[made.implementing].title[language] }))
  }
  for (const { detail } of made.notices) report.text(words('notice', { detail }))
  return made
}

interface RollAnswer {
  readonly base: number
  readonly votesNeeded: number | null
}

interface ClauseAnswer {
  readonly articles: { readonly vi: string; readonly en: string }
  readonly evidence: keyof typeof EVIDENCE_LABELS
}

const playRoll = async (
  client: HttpClient,
  report: Report,
  { roll }: Scenario,
  congress: CongressOnStage,
): Promise<void> => {
  const { words, language } = report
  const { base, votesNeeded } = await client.put<RollAnswer>(`/congresses/${congress.id}/roll`, {
    body: roll,
    seen: NEW,
  })
  const exclusions = entriesOf(EXCLUSION_REASONS, roll.exclusions ?? {})
  report.step(words('roll'))
  report.figures([
    [words('summoned'), roll.summoned],
    ...exclusions.map(
      ([reason, count]) => [words('excluded', { reason: EXCLUSION_REASON_LABELS[reason][language] }), count] as const,
    ),
    [words('base'), base],
    [words('needed', { base }), votesNeeded ?? '-'],
    [words('attending'), roll.attending],
  ])
  const [regulation, clause] = baseCitation(congress.regulation, congress.kind).split(':')
  const { articles, evidence } = (await client.get<ClauseAnswer>(`/regulations/${regulation}/clauses/${clause}`)).body
  report.gap()
  if (base > roll.attending) report.text(words('stays', { absent: base - roll.attending }))
  report.text(
    words('basis', {
      article: `${articles[language]}, ${REGULATION_LABELS[congress.regulation][language]}`,
      evidence: EVIDENCE_LABELS[evidence][language],
    }),
  )
}

const playPeople = async (client: HttpClient, { people }: Scenario, congressId: string) => {
  const ids = new Map<string, string>()
  for (const person of people) {
    const body = { membership: 'official', ...person }
    ids.set(person.fullName, (await client.post<Made>(`/congresses/${congressId}/people`, { body })).id)
  }
  const names = new Map([...ids].map(([name, id]) => [id, name]))
  return { idOf: (name: string): string => ids.get(name) ?? name, nameOf: (id: string): string => names.get(id) ?? id }
}

const playBoard = async (
  client: HttpClient,
  report: Report,
  scenario: Scenario,
  congress: CongressOnStage,
  idOf: (fullName: string) => string,
): Promise<void> => {
  const { head, members, vote, paper } = scenario.board
  const body = {
    members: [head, ...members].map((name) => ({ personId: idOf(name), head: name === head })),
    source: paper ? 'superior' : 'congress',
    vote,
    paper,
  }
  await client.put(`/congresses/${congress.id}/counting-board`, { body, seen: NEW })
  const { words } = report
  const { boardTitle } = congress
  report.step(BOARD_TITLE_LABELS[boardTitle][report.language])
  report.table(
    [{ title: words('number'), right: true }, { title: words('name') }, { title: words('duty') }],
    [head, ...members].map((name, index) => [
      `${index + 1}`,
      name,
      (index === 0 ? BOARD_HEAD_LABELS : BOARD_MEMBER_LABELS)[boardTitle][report.language],
    ]),
  )
  report.gap()
  if (vote) showVote(report, vote)
  if (paper) report.text(words('sentBy', { ...paper, day: dayInWords(paper.date, report.language) }))
  report.text(words('boardRule'))
}

/** How the play reaches the service: a client for each account, and the link for the first administrator. */
export interface Entrance {
  readonly open: () => HttpClient
  readonly link: string
}

/** Plays everything before the first list: organisation, congress, accounts, roll, people and counting board. */
export const playOpening = async ({ open, link }: Entrance, report: Report, scenario: Scenario): Promise<Stage> => {
  const administrator = await firstAdministrator(open(), link, report.words('administrator'))
  report.step(report.words('meeting'))
  const organisationId = await playOrganisations(administrator.client, report, scenario)
  const congress = await playCongress(administrator.client, report, scenario, organisationId)
  const staff = await playStaff({ administrator, open, organisationId }, report, congress.id)
  await playRoll(staff.secretary.client, report, scenario, congress)
  const people = await playPeople(staff.secretary.client, scenario, congress.id)
  await playBoard(staff.presidium.client, report, scenario, congress, people.idOf)
  const board = await playBoardAccounts({ administrator, open, organisationId }, staff.presidium, congress.id, {
    ...scenario.board,
    idOf: people.idOf,
  })
  const level = scenario.organisations.at(-1)?.level ?? 'chi-bo'
  const stage: Stage = { cast: { administrator, ...staff, ...board }, report, scenario, congress, level, ...people }
  showCast(stage)
  return stage
}
