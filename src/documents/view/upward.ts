import { officeLabel } from '../../locale/labels.ts'
import { READING_NOTES } from '../../locale/papers/readings.ts'
import { SIGNING_BODIES, UPWARD_WORDS } from '../../locale/papers/upward.ts'
import { fill } from '../../locale/text.ts'
import { APPROVED_OFFICES } from '../../rules/paper-package.ts'
import { isStanding } from '../../rules/round.ts'
import type { Office } from '../../rules/types.ts'
import { instrumentTitles } from './instruments.ts'
import { superiorBody } from './letterhead.ts'
import { electionSeats, type KnownPerson, type MeetingResults, roundNotes, type SeatHolder } from './meeting-results.ts'
import type { Block, Cell, Signature } from './paper.ts'
import { paperOfSuperior } from './result-sheet.ts'
import { narrow, table, wide } from './table.ts'
import { percentText, words } from './wording.ts'

/** An office in the terms of the organisation. */
export const officeOf = ({ meeting }: Pick<MeetingResults, 'meeting'>, office: Office): string =>
  officeLabel(office, meeting.organisation.level, 'vi')

/** The body of the superior that receives papers, with a place for what is written by hand. */
export const superiorOf = ({ meeting }: Pick<MeetingResults, 'meeting'>): string => superiorBody(meeting)

/** The meeting with its term. */
export const meetingAndTerm = ({ meeting }: Pick<MeetingResults, 'meeting'>): string =>
  fill(UPWARD_WORDS.meeting, { name: meeting.name, from: String(meeting.term.from), to: String(meeting.term.to) })

/** The people who have seats of an office by any election of the meeting in force. */
export const holdersOf = ({ elections }: MeetingResults, office: Office): readonly SeatHolder[] =>
  elections
    .filter((election) => election.office === office && election.cancelled === null)
    .flatMap((election) => electionSeats(election).holders)

/** Whether somebody has an office that the superior approves. */
export const hasApprovedOffice = (results: MeetingResults): boolean =>
  APPROVED_OFFICES.some((office) => holdersOf(results, office).length > 0)

/** The name of somebody at the meeting, told apart from others of the same name. */
export const nameIn = ({ people }: MeetingResults, id: string): string =>
  people.find(({ personId }) => personId === id)?.nameOnPaper ?? ''

/** The person with these particulars; undefined for nobody at the meeting. */
export const personIn = ({ people }: MeetingResults, id: string): KnownPerson | undefined =>
  people.find(({ personId }) => personId === id)

const { columns } = UPWARD_WORDS

/** The place of votes of a person whom the superior appointed. */
const NO_VOTE = '–'

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
      nameIn(results, personId),
      String(personIn(results, personId)?.birthYear ?? ''),
      vote?.round ?? NO_VOTE,
      vote?.votes ?? NO_VOTE,
      vote === null ? NO_VOTE : percentText(vote.percent),
    ]),
  )

/** People with the votes by which they have their seats, and the papers that appointed some of them; nothing for nobody. */
export const seatBlocks = (results: MeetingResults, holders: readonly SeatHolder[]): readonly Block[] => [
  ...(holders.length > 0 ? [votesTable(results, holders)] : []),
  ...holders.flatMap(({ personId, paper }): readonly Block[] => {
    if (paper === null) return []
    const params = { name: nameIn(results, personId), paper: paperOfSuperior(paper) }
    return [{ block: 'paragraph', text: fill(UPWARD_WORDS.appointed, params) }]
  }),
]

/** Remarks on the votes that rest on a reading, with the people who have their seats by them. */
export const officeNotes = (results: MeetingResults, office: Office): readonly Block[] =>
  results.elections
    .filter((election) => election.office === office && election.cancelled === null)
    .flatMap((election) => {
      const { holders, alternates } = electionSeats(election)
      return election.rounds.filter(isStanding).flatMap((round) => {
        const names = [...holders, ...alternates]
          .filter(({ vote }) => vote?.round === round.number)
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
    ...instrumentTitles(results).map((title) => fill(UPWARD_WORDS.instrument, { title })),
    last,
  ].map((text) => ({ block: 'basis', text }))

/** The minutes of every declared round, the list with particulars, and the biographies (qd294-2025:i16.1). */
export const attachments = (results: MeetingResults, ...first: readonly string[]): readonly Block[] => {
  const minutes = results.elections
    .filter(({ cancelled }) => cancelled === null)
    .flatMap(({ rounds }) => rounds)
    .filter(({ declared }) => declared !== null)
    .map(({ office, number }) => fill(UPWARD_WORDS.minutesOf, { office: officeOf(results, office), round: number }))
  const items = [...first, ...minutes, UPWARD_WORDS.particulars, UPWARD_WORDS.biographies]
  return [
    { block: 'heading', text: UPWARD_WORDS.attachments },
    { block: 'list', items },
  ]
}

/** The secretary signs for the organisation: the one whom the meeting elected, or a name written by hand. */
export const secretarySignature = (results: MeetingResults): Signature => {
  const [secretary] = holdersOf(results, 'secretary')
  return {
    capacity: SIGNING_BODIES[results.meeting.organisation.level],
    position: UPWARD_WORDS.secretary,
    name: secretary ? nameIn(results, secretary.personId) : null,
  }
}

/** The superior, and the copy that is kept. */
export const recipientsOf = (results: MeetingResults): readonly string[] => [
  fill(UPWARD_WORDS.recipient, { superior: superiorOf(results) }),
  results.meeting.organisation.level === 'chi-bo' ? UPWARD_WORDS.kept['chi-bo'] : UPWARD_WORDS.kept.other,
]
