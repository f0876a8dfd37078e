import { STEP_LINES, STEP_TITLES } from '../../locale/desk/set-up.ts'
import type { Bilingual, FillParams } from '../../locale/text.ts'
import { surplusLimit } from '../../rules/surplus.ts'
import type { Overview, Session } from '../api/types.ts'
import { FROM_SET_UP } from '../from-set-up.ts'
import { withoutPin } from '../head/pins.ts'
import { firstRoundOf, isCancelled, liveRoundsOf } from './live-rounds.ts'
import type { SetUpFacts, Typists } from './recorded.ts'

type Role = Session['roles'][number]['role']
type Election = Overview['elections'][number]
type Office = Election['office']

/** Words with their figures, said in the language of the reader. */
export interface Said {
  readonly text: Bilingual
  readonly params?: FillParams
}

/** `later`: it cannot be done before another step. */
export type RowState = 'done' | 'missing' | 'later'

export interface Row {
  readonly id: string
  readonly title: Said
  readonly state: RowState
  /** The facts that are recorded, or that are missing and how many of them. */
  readonly lines: readonly (Said | string)[]
  /** The screen on which it is done; null if the reader has none. */
  readonly to: readonly string[] | null
}

/** The words of an office as the papers of the meeting name it. */
export type SayOffice = (office: Office) => string

const said = (text: Bilingual, params: FillParams = {}): Said => ({ text, params })

const step = (id: string, title: Bilingual, row: Omit<Row, 'id' | 'title'>): Row => ({
  id,
  title: said(title),
  ...row,
})

const meetingRow = ({ congress, organisation, superior }: SetUpFacts): Row =>
  step('meeting', STEP_TITLES.meeting, {
    state: 'done',
    lines: [
      said(STEP_LINES.meeting, {
        organisation: organisation.name,
        from: congress.term.from,
        to: congress.term.to,
        ...(superior ? { superior: superior.name } : {}),
      }),
    ],
    to: ['set-up', 'meeting'],
  })

const rulesRow = ({ annex: { readings, implementing, regulation } }: SetUpFacts): Row => {
  const changed = readings.filter(({ isDefault }) => !isDefault).length
  const line = said(STEP_LINES.rules, {
    regulation: regulation.number,
    usual: readings.length - changed,
    ...(implementing ? { implementing: implementing.number } : {}),
    ...(changed > 0 ? { changed } : {}),
  })
  return step('rules', STEP_TITLES.rules, { state: 'done', lines: [line], to: ['set-up', 'rules'] })
}

const peopleRow = ({ people }: SetUpFacts): Row => {
  const official = people.filter(({ membership }) => membership === 'official').length
  const others = people.length - official
  return step('people', STEP_TITLES.people, {
    state: people.length > 0 ? 'done' : 'missing',
    lines: [
      people.length > 0
        ? said(STEP_LINES.people, { official, ...(others > 0 ? { others } : {}) })
        : said(STEP_LINES.noPeople),
    ],
    to: ['set-up', 'people'],
  })
}

const rollRow = ({ overview: { roll } }: SetUpFacts): Row =>
  step('roll', STEP_TITLES.roll, {
    state: roll ? 'done' : 'missing',
    lines: [
      roll
        ? said(STEP_LINES.roll, { summoned: roll.summoned, attending: roll.attending, base: roll.base })
        : said(STEP_LINES.noRoll),
    ],
    to: ['set-up', 'roll'],
  })

const boardRow = ({ board, people }: SetUpFacts): Row => {
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.nameOnPaper ?? id
  const members = board?.members.filter(({ head }) => !head).map(({ personId }) => nameOf(personId)) ?? []
  const head = board?.members.find((member) => member.head)
  return step('board', STEP_TITLES.board, {
    state: board ? 'done' : 'missing',
    lines: [
      head
        ? said(STEP_LINES.board, {
            head: nameOf(head.personId),
            ...(members.length > 0 ? { members: members.join(', ') } : {}),
          })
        : said(STEP_LINES.noBoard),
    ],
    to: ['set-up', 'board'],
  })
}

const electionsRow = (elections: readonly Election[], sayOffice: SayOffice): Row =>
  step('elections', STEP_TITLES.elections, {
    state: elections.length > 0 ? 'done' : 'missing',
    lines:
      elections.length > 0
        ? elections.map(({ office, seats }) => said(STEP_LINES.seats, { office: sayOffice(office), count: seats }))
        : [said(STEP_LINES.noElections)],
    to: ['set-up', 'elections'],
  })

/** The number of people who stand on a list. */
const standingIn = ({ candidates, withdrawals }: NonNullable<ReturnType<SetUpFacts['lists']['get']>>): number =>
  candidates.length - withdrawals.filter(({ accepted }) => accepted).length

/** How far a list that is being drawn up is from the one that can be voted on, beside the sentence of the service. */
const listLines = (
  { seats, next }: Pick<Overview['elections'][number]['rounds'][number], 'seats' | 'next'>,
  count: number,
): readonly (Said | string)[] => {
  if (count === 0 || next === null) return next ? [next.detail] : []
  const most = surplusLimit(seats)
  const least = seats + 1 - count
  if (next.code === 'change-list' && least > 0) {
    return [said(most === 1 ? STEP_LINES.tooFewExactly : STEP_LINES.tooFew, { count, seats, least, most })]
  }
  if (next.code === 'hold-opinion-vote') {
    return [said(STEP_LINES.tooMany, { count, seats, most, over: count - seats - most })]
  }
  return [said(STEP_LINES.standing, { count, seats }), next.detail]
}

const listRow = (election: Election, isFirst: boolean, { lists }: SetUpFacts, sayOffice: SayOffice): Row => {
  const round = firstRoundOf(election)
  const row = { id: `list ${election.id}`, title: said(STEP_TITLES.list, { office: sayOffice(election.office) }) }
  if (!round) {
    const isSaid = isFirst || election.next?.code === 'await-election'
    const lines = [isSaid || !election.next ? (election.next?.detail ?? '') : said(STEP_LINES.afterOther)]
    return { ...row, state: isFirst ? 'missing' : 'later', lines, to: ['set-up', 'elections'] }
  }
  const list = lists.get(round.id)
  const count = list ? standingIn(list) : 0
  const isOpen = round.state === 'listing'
  return {
    ...row,
    state: isOpen ? (round.next?.code === 'await-election' ? 'later' : 'missing') : 'done',
    lines: isOpen ? listLines(round, count) : [said(STEP_LINES.listDone, { count, seats: round.seats })],
    to: ['list', round.id, ...(isOpen ? [FROM_SET_UP] : [])],
  }
}

const listRows = (elections: readonly Election[], facts: SetUpFacts, sayOffice: SayOffice): readonly Row[] => {
  if (elections.length === 0) {
    return [step('lists', STEP_TITLES.lists, { state: 'later', lines: [said(STEP_LINES.noLists)], to: null })]
  }
  // People of a later election are often those elected before, so its list may wait.
  return elections.map((election, at) => listRow(election, at === 0, facts, sayOffice))
}

const missingAccounts = ({ congress }: SetUpFacts, { hasHead, members, devices }: Typists): readonly Said[] => {
  const needed = congress.procedure.entries
  const without = devices === null ? [] : withoutPin({ devices, members })
  return [
    ...(hasHead ? [] : [said(STEP_LINES.noHead)]),
    ...(members.length < needed ? [said(STEP_LINES.fewTypists, { count: members.length, needed })] : []),
    ...(without.length > 0
      ? [said(STEP_LINES.noPins, { count: without.length, names: without.map(({ name }) => name).join(', ') })]
      : []),
  ]
}

/** The presidium alone grants the roles of the board, and only to people on it. */
const mayGrant = ({ board }: SetUpFacts, { granted }: Typists, roles: readonly Role[]): boolean =>
  roles.includes('presidium') && board?.members.some(({ personId }) => !granted.has(personId)) === true

const accountsRow = (facts: SetUpFacts, typists: Typists, roles: readonly Role[]): Row => {
  if (!facts.board)
    return step('accounts', STEP_TITLES.accounts, { state: 'later', lines: [said(STEP_LINES.afterBoard)], to: null })
  const missing = missingAccounts(facts, typists)
  return step('accounts', STEP_TITLES.accounts, {
    state: missing.length > 0 ? 'missing' : 'done',
    lines: missing.length > 0 ? missing : [said(STEP_LINES.accounts, { count: typists.members.length })],
    to: mayGrant(facts, typists, roles) ? ['set-up', 'accounts'] : null,
  })
}

const papersRow = ({ overview, papers }: SetUpFacts): Row => {
  const round = liveRoundsOf(overview).find(({ state }) => state !== 'listing')
  if (!round)
    return step('papers', STEP_TITLES.papers, { state: 'later', lines: [said(STEP_LINES.afterList)], to: null })
  const isMade = papers.some(({ roundId, kind }) => roundId === round.id && kind === 'ballots')
  return step('papers', STEP_TITLES.papers, {
    state: isMade || round.state !== 'listed' ? 'done' : 'missing',
    lines: [said(isMade ? STEP_LINES.papers : STEP_LINES.noPapers)],
    to: ['papers', round.id, ...(isMade ? [] : ['ballots'])],
  })
}

/** Whether somebody has only the tasks of the credentials committee: the people and the roll. */
export const isCredentialsOnly = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => role === 'credentials-committee')

/** The steps before the first ballot, in their order, as far as they concern the reader. */
export const checklistOf = (facts: SetUpFacts, roles: readonly Role[], sayOffice: SayOffice): readonly Row[] => {
  if (isCredentialsOnly(roles)) return [peopleRow(facts), rollRow(facts)]
  const elections = facts.overview.elections.filter((election) => !isCancelled(election))
  return [
    meetingRow(facts),
    rulesRow(facts),
    peopleRow(facts),
    rollRow(facts),
    boardRow(facts),
    electionsRow(elections, sayOffice),
    ...listRows(elections, facts, sayOffice),
    ...(facts.typists ? [accountsRow(facts, facts.typists, roles)] : []),
    papersRow(facts),
  ]
}

/** The rows of which something is missing. */
export const missingIn = (rows: readonly Row[]): readonly Row[] => rows.filter(({ state }) => state === 'missing')

/** The first missing step with a screen for the reader; undefined if there is none. */
export const nextIn = (rows: readonly Row[]): Row | undefined => missingIn(rows).find(({ to }) => to !== null)
