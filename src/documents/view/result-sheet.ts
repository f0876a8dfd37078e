import { DECISION_KIND_LABELS, OUTCOME_LABELS, ROUND_KIND_LABELS } from '../../locale/labels.ts'
import { officeInSentence } from '../../locale/papers/ballots.ts'
import { UNDOING_BODY_WORDS } from '../../locale/papers/office.ts'
import { CALL_UP_GROUND_WORDS, RESULT_SHEET_WORDS, SEAT_GROUND_WORDS } from '../../locale/papers/result-sheet.ts'
import { STATES } from '../../locale/state-words.ts'
import type { BoardPaper } from '../../rules/board.ts'
import { CANCELLED_ROUND_STATE, isStanding } from '../../rules/round.ts'
import type { Office } from '../../rules/types.ts'
import { congressLetterhead, type TypedHead } from './letterhead.ts'
import {
  correctionIn,
  type ElectionOfMeeting,
  electionSeats,
  type MeetingResults,
  type RoundOfMeeting,
  roundNotes,
} from './meeting-results.ts'
import { numbered } from './minutes/words.ts'
import { grouped } from './office-data.ts'
import type { Block, Cell, Paper } from './paper.ts'
import { presidiumSignature } from './signing.ts'
import { narrow, table, wide } from './table.ts'
import { type DeclaredRound, nameOnBallot, settledTexts, verdictText } from './verdicts.ts'
import { clause, dayInFigures, filled, percentText, sentenceCase, words } from './wording.ts'

const { columns, ...WORDS } = RESULT_SHEET_WORDS

/** A paper of the superior in words. */
export const paperOfSuperior = ({ number, date, issuer }: BoardPaper): string =>
  filled(WORDS.paper, { number, date: dayInFigures(date), issuer })

/** The appointment of a person by the superior, in a sentence. */
export const appointedText = (name: string, paper: BoardPaper): string =>
  filled(WORDS.appointed, { name, paper: paperOfSuperior(paper) })

const officeOf = ({ meeting }: MeetingResults, office: Office): string =>
  officeInSentence(office, meeting.organisation.level)

/** The state of the seats of an election in words. */
export const seatsText = (election: ElectionOfMeeting): string => {
  if (election.cancelled !== null) return WORDS.cancelled
  const { open, openAlternates } = electionSeats(election)
  const missing = [
    ...(open > 0 ? [filled(WORDS.missing, { count: open })] : []),
    ...(openAlternates > 0 ? [filled(WORDS.missingAlternates, { count: openAlternates })] : []),
  ]
  return missing.length > 0 ? missing.join('; ') : WORDS.full
}

/** Only the elected are counted as such: an appointment by the superior is no result of the meeting. */
const filledText = (election: ElectionOfMeeting): string => {
  const { holders, lost, appointed, alternates } = electionSeats(election)
  return words(WORDS.filled, {
    elected: holders.length + lost.length,
    lost: lost.length > 0 ? lost.length : null,
    appointed: appointed.length > 0 ? appointed.length : null,
    alternates: election.alternates === null ? null : alternates.length,
  })
}

/** Characters that a narrow column holds. */
const SHORT = 4

/** Whether alternates, appointments or people who take no seat need a wide column. */
const isLong = (election: ElectionOfMeeting): boolean => filledText(election).length > SHORT

/** One line for each election of the meeting. */
export const summaryTable = (results: MeetingResults): Block => {
  const hasAlternates = results.elections.some(({ alternates }) => alternates !== null)
  return table(
    [
      narrow(columns.position, 10),
      wide(columns.office, 2),
      narrow(columns.seats, hasAlternates ? 30 : 18),
      narrow(columns.filled, results.elections.some(isLong) ? 30 : 22),
      narrow(columns.rounds, 18),
      wide(columns.state),
    ],
    results.elections.map((election): readonly Cell[] => [
      election.number,
      sentenceCase(officeOf(results, election.office)),
      election.alternates === null
        ? String(election.seats)
        : filled(WORDS.alternatesFilled, { elected: election.seats, alternates: election.alternates }),
      filledText(election),
      election.rounds.filter(isStanding).length,
      seatsText(election),
    ]),
  )
}

const roundText = (round: RoundOfMeeting, election: ElectionOfMeeting): string => {
  const text = filled(WORDS.round, { number: round.number, kind: ROUND_KIND_LABELS[round.kind].vi })
  return round.office === election.office ? text : filled(WORDS.ofAlternates, { round: text })
}

const NAME_COLUMNS = [
  narrow(columns.position, 12),
  wide(columns.name, 2),
  narrow(columns.votes, 22, 'right'),
  narrow(columns.percent, 22, 'right'),
  wide(columns.verdict, 1.4),
]

/** Everybody on the ballot, the highest votes first, equal votes in ballot order. */
const namesTable = (results: MeetingResults, election: ElectionOfMeeting, round: DeclaredRound): Block => {
  const nameOf = (id: string): string => {
    const name = nameOnBallot(round, id)
    const correction = correctionIn(results, round, id)
    return correction === null ? name : filled(WORDS.corrected, { name, now: correction.now })
  }
  const ranked = round.declared.result.candidates.toSorted((a, b) => b.votes - a.votes)
  return table(
    NAME_COLUMNS,
    ranked.map((counted, place): readonly Cell[] => [
      place + 1,
      nameOf(counted.id),
      counted.votes,
      percentText(counted.percent),
      verdictText(election, round, counted),
    ]),
  )
}

/** A sentence for each person who takes no seat. */
export const notSeatedTexts = ({ notSeated }: RoundOfMeeting, nameOf: (id: string) => string): readonly string[] =>
  notSeated.map(({ personId, ground }) =>
    filled(WORDS.notSeated, { name: nameOf(personId), ground: SEAT_GROUND_WORDS[ground] }),
  )

/** The decision of the meeting after a round. */
export const decidedTexts = ({ decision }: RoundOfMeeting): readonly string[] =>
  decision === null ? [] : [filled(WORDS.decided, { decision: DECISION_KIND_LABELS[decision].vi })]

const afterRound = (round: RoundOfMeeting, nameOf: (id: string) => string): readonly string[] => [
  ...notSeatedTexts(round, nameOf),
  ...decidedTexts(round),
  ...(round.appointed === null ? [] : [appointedText(nameOf(round.appointed.personId), round.appointed.paper)]),
]

const paragraph = (text: string): Block => ({ block: 'paragraph', text })

const isDeclared = (round: RoundOfMeeting): round is DeclaredRound => round.declared !== null

const countedText = ({ percentBase }: MeetingResults, round: DeclaredRound, label: string): string => {
  const { ballots, base, votesNeeded, outcome } = round.declared.result
  return words(WORDS.counted, {
    ...{ round: label, seats: round.seats, alternates: round.alternates },
    ...{ base: grouped(base), needed: votesNeeded === null ? null : grouped(votesNeeded) },
    ...{ issued: grouped(ballots.issued), returned: grouped(ballots.returned) },
    ...{ valid: grouped(ballots.valid), invalid: grouped(ballots.invalid) },
    summoned: percentBase === 'summoned' && round.roll ? grouped(round.roll.summoned) : null,
    outcome: OUTCOME_LABELS[outcome].vi,
  })
}

const roundBlocks = (
  results: MeetingResults,
  round: RoundOfMeeting,
  election: ElectionOfMeeting,
  nameOf: (id: string) => string,
): readonly Block[] => {
  const label = roundText(round, election)
  if (isDeclared(round)) {
    const notes = roundNotes(results, round).map((text): Block => ({ block: 'note', text }))
    const after = [...settledTexts(election, round), ...afterRound(round, nameOf)]
    return [
      paragraph(countedText(results, round, label)),
      namesTable(results, election, round),
      ...notes,
      ...after.map(paragraph),
    ]
  }
  if (round.annulled) {
    const { by, paper, reason } = round.annulled
    const params = {
      round: label,
      body: UNDOING_BODY_WORDS[by],
      paper: paper && paperOfSuperior(paper),
      reason: clause(reason),
    }
    return [paragraph(words(WORDS.annulled, params))]
  }
  if (round.state === CANCELLED_ROUND_STATE) return [paragraph(filled(WORDS.cancelledRound, { round: label }))]
  return [paragraph(filled(WORDS.underWay, { round: label, state: STATES[round.state].vi }))]
}

const electionBlocks = (results: MeetingResults, election: ElectionOfMeeting): readonly Block[] => {
  const { number, office, cancelled, rounds, callUps } = election
  const nameOf = (id: string): string => results.people.find(({ personId }) => personId === id)?.nameOnPaper ?? ''
  const heading: Block = {
    block: 'heading',
    text: filled(WORDS.election, { number, office: officeOf(results, office) }),
  }
  if (cancelled !== null) return [heading, paragraph(filled(WORDS.cancelledElection, { reason: clause(cancelled) }))]
  if (rounds.length === 0) return [heading, paragraph(WORDS.notVoted)]
  return [
    heading,
    ...rounds.flatMap((round) => roundBlocks(results, round, election, nameOf)),
    ...callUps.map(({ droppedOut, calledUp, ground }) =>
      paragraph(
        filled(WORDS.calledUp, {
          ...{ calledUp: nameOf(calledUp), droppedOut: nameOf(droppedOut) },
          ground: CALL_UP_GROUND_WORDS[ground],
        }),
      ),
    ),
  ]
}

const closingText = ({ elections }: MeetingResults): string => {
  const rounds = elections.flatMap((election) => election.rounds)
  const undone = rounds.filter((round) => !isStanding(round)).length
  return words(WORDS.closing, {
    elections: numbered(elections.length),
    rounds: numbered(rounds.length - undone),
    undone: undone > 0 ? numbered(undone) : null,
  })
}

/** The consolidated results of a meeting: every election with its rounds, and the seats that are open. */
export const resultSheet = (results: MeetingResults, head: TypedHead): Paper => ({
  kind: 'result-sheet',
  letterhead: congressLetterhead(results.meeting, null, head),
  title: WORDS.title,
  abstract: [results.meeting.name],
  blocks: [
    { block: 'heading', text: WORDS.summary },
    summaryTable(results),
    { block: 'note', text: WORDS.percent[results.percentBase] },
    ...results.elections.flatMap((election) => electionBlocks(results, election)),
  ],
  closing: closingText(results),
  signatures: { left: null, right: presidiumSignature(results.meeting, null) },
  recipients: [],
  slip: null,
})
