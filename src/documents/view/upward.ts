import { Bug } from '../../kernel/bug.ts'
import { officeInSentence } from '../../locale/papers/ballots.ts'
import { DELEGATE_WORDS } from '../../locale/papers/minutes.ts'
import { READING_NOTES } from '../../locale/papers/readings.ts'
import { SIGNING_BODIES, UPWARD_WORDS } from '../../locale/papers/upward.ts'
import { packageOf } from '../../rules/paper-package.ts'
import type { PaperPart } from '../../rules/papers.ts'
import { isStanding } from '../../rules/round.ts'
import type { Office } from '../../rules/types.ts'
import { instrumentTitles } from './instruments.ts'
import { superiorBody } from './letterhead.ts'
import {
  correctionIn,
  type ElectionOfMeeting,
  type ElectionSeats,
  electionSeats,
  type KnownPerson,
  type MeetingResults,
  roundNotes,
  type SeatHolder,
} from './meeting-results.ts'
import { grouped } from './office-data.ts'
import type { Block, Cell, Signature } from './paper.ts'
import { narrow, table, wide } from './table.ts'
import { filled, percentText, words } from './wording.ts'

/** An office in the terms of the organisation. */
export const officeOf = ({ meeting }: Pick<MeetingResults, 'meeting'>, office: Office): string =>
  officeInSentence(office, meeting.organisation.level)

/** The body of the superior that receives papers, with a place for what is written by hand. */
export const superiorOf = ({ meeting }: Pick<MeetingResults, 'meeting'>): string => superiorBody(meeting)

/** The meeting with its term. */
export const meetingAndTerm = ({ meeting }: Pick<MeetingResults, 'meeting'>): string =>
  filled(UPWARD_WORDS.meeting, { name: meeting.name, from: String(meeting.term.from), to: String(meeting.term.to) })

/** The elections of the meeting in force that are about an office. */
export const inForce = ({ elections }: MeetingResults, office: Office): readonly ElectionOfMeeting[] =>
  elections.filter((election) => election.office === office && election.cancelled === null)

const seatsOf = (results: MeetingResults, office: Office): readonly ElectionSeats[] =>
  inForce(results, office).map(electionSeats)

/** The people who were elected to an office by any election of the meeting in force. */
export const electedTo = (results: MeetingResults, office: Office): readonly SeatHolder[] =>
  seatsOf(results, office).flatMap(({ holders }) => holders)

/** The name of somebody at the meeting, told apart from others of the same name. */
export const nameIn = ({ people }: MeetingResults, id: string): string =>
  people.find(({ personId }) => personId === id)?.nameOnPaper ?? ''

/** The name of somebody, with the one on the ballots if it was corrected since: the minutes have the name on the ballot. */
export const nameBesideBallot = (results: MeetingResults, id: string): string => {
  const name = nameIn(results, id)
  const rounds = results.elections.flatMap((election) => election.rounds)
  const printed = new Set(rounds.flatMap((round) => correctionIn(results, round, id)?.onBallot ?? []))
  return printed.size === 0 ? name : filled(UPWARD_WORDS.onBallot, { name, printed: [...printed].join(', ') })
}

/** The person with these particulars; undefined for nobody at the meeting. */
export const personIn = ({ people }: MeetingResults, id: string): KnownPerson | undefined =>
  people.find(({ personId }) => personId === id)

const { columns } = UPWARD_WORDS

const votesTable = (results: MeetingResults, holders: readonly SeatHolder[]): Block =>
  table(
    [
      narrow(columns.position, 12),
      wide(columns.name),
      narrow(columns.birthYear, 18),
      narrow(columns.round, 18),
      narrow(columns.votes, 20, 'right'),
      narrow(columns.percent, 24, 'right'),
    ],
    holders.map(({ personId, vote }, place): readonly Cell[] => [
      place + 1,
      nameBesideBallot(results, personId),
      String(personIn(results, personId)?.birthYear ?? ''),
      vote.round,
      vote.votes,
      percentText(vote.percent),
    ]),
  )

/** People with the votes by which they have their seats; nothing for nobody. */
export const seatBlocks = (results: MeetingResults, holders: readonly SeatHolder[]): readonly Block[] =>
  holders.length > 0 ? [votesTable(results, holders)] : []

/** The people of each vote that gave seats of an election, and the base of its percentages. */
export const percentNotes = (results: MeetingResults, election: ElectionOfMeeting): readonly Block[] => {
  const { holders, lost, alternates } = electionSeats(election)
  const numbers = new Set([...holders, ...lost, ...alternates].map(({ vote }) => vote.round))
  return election.rounds.flatMap(({ number, declared, roll }): readonly Block[] => {
    if (declared === null || !numbers.has(number)) return []
    const { base, votesNeeded } = declared.result
    const params = {
      ...{ round: number, base: grouped(base), needed: votesNeeded === null ? null : grouped(votesNeeded) },
      ...(roll ? { summoned: grouped(roll.summoned), attending: grouped(roll.attending) } : {}),
    }
    return [{ block: 'note', text: words(UPWARD_WORDS.percentOf[results.percentBase], params) }]
  })
}

/** Remarks on the votes that rest on a reading, with the people who have their seats by them. */
export const officeNotes = (results: MeetingResults, office: Office): readonly Block[] =>
  results.elections
    .filter((election) => election.office === office && election.cancelled === null)
    .flatMap((election) => {
      const { holders, alternates } = electionSeats(election)
      return election.rounds.filter(isStanding).flatMap((round) => {
        const names = [...holders, ...alternates]
          .filter(({ vote }) => vote.round === round.number)
          .map(({ personId }) => nameIn(results, personId))
        return roundNotes(results, round).map((note): Block => {
          const params = { number: round.number, names: names.length > 0 ? names.join(', ') : null, note }
          return { block: 'note', text: words(READING_NOTES.round, params) }
        })
      })
    })

/** The legal basis, and the minutes on which the paper rests. */
export const basisBlocks = (results: MeetingResults, last: string): readonly Block[] =>
  [
    UPWARD_WORDS.statutes,
    ...instrumentTitles(results).map((title) => filled(UPWARD_WORDS.instrument, { title })),
    last,
  ].map((text) => ({ block: 'basis', text }))

const PART_WORDS: Readonly<Record<PaperPart, string>> = {
  delegates: DELEGATE_WORDS.delegates,
  alternates: DELEGATE_WORDS['alternate-delegates'],
}

/** The minutes of a vote, or of one of the two parts of a vote on delegates. */
const minutesText = ({ meeting, elections }: MeetingResults, roundId: string, part: PaperPart | null): string => {
  const round = elections.flatMap(({ rounds }) => rounds).find(({ id }) => id === roundId)
  if (!round) throw new Bug(`the minutes of round ${roundId} belong to another meeting`)
  const office = part === null ? officeOf({ meeting }, round.office) : PART_WORDS[part]
  return filled(UPWARD_WORDS.minutesOf, { office, round: round.number })
}

/**
 * The other papers of the package for the superior that go up with a paper, and the biographies. The request is attached to
 * no paper.
 */
// qd294-2025:i16.1
export const attachments = (results: MeetingResults, of: 'congress-report' | 'submission'): readonly Block[] => {
  const items = [
    ...packageOf(results.elections).flatMap(({ kind, roundId, part }): readonly string[] => {
      if (kind === of || kind === 'submission') return []
      if (kind === 'minutes') return [minutesText(results, roundId, part)]
      return [
        kind === 'particulars-list'
          ? UPWARD_WORDS.particulars
          : filled(UPWARD_WORDS.reportUp, { name: results.meeting.name }),
      ]
    }),
    UPWARD_WORDS.biographies,
  ]
  return [
    { block: 'heading', text: UPWARD_WORDS.attachments },
    { block: 'list', items },
  ]
}

/** The secretary signs for the organisation: elected or appointed, or a name written by hand. */
export const secretarySignature = (results: MeetingResults): Signature => {
  const [secretary] = seatsOf(results, 'secretary').flatMap(({ holders, appointed }) => [...holders, ...appointed])
  return {
    capacity: SIGNING_BODIES[results.meeting.organisation.level],
    position: UPWARD_WORDS.secretary,
    name: secretary ? nameIn(results, secretary.personId) : null,
  }
}

/** The superior, and the copy that is kept. */
export const recipientsOf = (results: MeetingResults): readonly string[] => [
  filled(UPWARD_WORDS.recipient, { superior: superiorOf(results) }),
  results.meeting.organisation.level === 'chi-bo' ? UPWARD_WORDS.kept['chi-bo'] : UPWARD_WORDS.kept.other,
]
