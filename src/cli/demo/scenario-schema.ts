import { z } from 'zod'
import { BOARD_TITLES } from '../../rules/board.ts'
import { MEMBERSHIPS } from '../../rules/candidacy.ts'
import { DECISION_KINDS } from '../../rules/decision.ts'
import { ORGANISATION_LEVELS } from '../../rules/election.ts'
import { ENTRIES_PER_BATCH } from '../../rules/procedure.ts'
import {
  BALLOT_FAULTS,
  EXCLUSION_REASONS,
  INVALID_REASONS,
  MEETING_KINDS,
  OFFICES,
  REGULATION_IDS,
} from '../../rules/types.ts'

// The file that a person edits. It says what happens; the service decides whether that is allowed.

const COUNT_MAX = 10_000
const TIMES_MAX = 2_000

const count = z.int().min(0).max(COUNT_MAX)
/** People are named in full, exactly as in `people`; in NFC, so that two spellings of one name are equal. */
const fullName = z.string().trim().normalize('NFC').min(1).max(100)
const line = z.string().trim().normalize('NFC').min(1).max(200)
const names = z.array(fullName).max(500)

const vote = z.strictObject({ for: count, against: count, blank: count })

const doubt = z.strictObject({
  kind: z.enum(BALLOT_FAULTS),
  ruling: z.enum(['valid', 'invalid']),
  ruledBy: fullName,
  note: line.optional(),
})

const times = z.int().min(1).max(TIMES_MAX).optional()

/** `strike` on a list with surplus; `agree` and `disagree` on one without. */
const marks = z.strictObject({
  strike: names.optional(),
  agree: names.optional(),
  disagree: names.optional(),
})

const ballotGroup = marks.extend({
  times,
  doubt: doubt.optional(),
})

const sheet = z.strictObject({
  valid: count,
  invalid: z.partialRecord(z.enum(INVALID_REASONS), count).optional(),
  votes: z.record(fullName, count),
  disagree: z.record(fullName, count).optional(),
})

/** A mistake of a typist: another ballot than the paper, in one entry of a stack that is typed ballot by ballot. */
const slip = marks.extend({
  /** 1 for the first entry. */
  entry: z.int().min(1).max(3),
  /** Number of the ballot in the stack. */
  ballot: z.int().min(1).max(TIMES_MAX),
})

const stack = z.strictObject({
  label: line,
  ballots: z.array(ballotGroup).min(1).optional(),
  sheet: sheet.optional(),
  slips: z.array(slip).optional(),
})

const round = z.strictObject({
  /** Lists that the service must refuse; proposed before the one that is approved. */
  refusedLists: z.array(names.min(1)).optional(),
  /** Absent if the list follows from the previous round: a new vote among the tied. */
  list: names.min(1).optional(),
  approval: vote,
  printed: count,
  issued: count,
  replaced: count.optional(),
  returned: count,
  stacks: z.array(stack).min(1),
  /** Whether to show that no result can be declared while a stack is unfinished. */
  declareEarly: z.boolean().optional(),
  /** The board has rechecked and reports that the round has no result. */
  confirmNoResult: z.boolean().optional(),
  decision: z
    .strictObject({
      kind: z.enum(DECISION_KINDS),
      newNamesAllowed: z.boolean().optional(),
      vote,
      note: line.optional(),
    })
    .optional(),
  /** The presidium annuls the vote after the declaration; the next round repeats it with the same list. */
  annulment: z.strictObject({ reason: line }).optional(),
})

const election = z.strictObject({
  office: z.enum(OFFICES),
  seats: z.int().min(1).max(1_000),
  /** Alternate seats that the vote on delegates fills too. */
  alternates: z.int().min(1).max(1_000).optional(),
  /** Office of an earlier election; only those elected there may stand. */
  from: z.enum(OFFICES).optional(),
  rounds: z.array(round).min(1),
})

const person = z.strictObject({
  fullName,
  birthYear: z.int().min(1900).max(2100),
  partySince: z.iso.date().optional(),
  membership: z.enum(MEMBERSHIPS).optional(),
  unit: line,
  /** Sent by the superior to count. */
  workingGroup: z.boolean().optional(),
})

export const ScenarioSchema = z.strictObject({
  format: z.literal('demo-scenario/1'),
  /** From the top down; the last one holds the congress. */
  organisations: z.array(z.strictObject({ name: line, level: z.enum(ORGANISATION_LEVELS) })).min(1),
  congress: z.strictObject({
    name: line,
    kind: z.enum(MEETING_KINDS),
    term: z.strictObject({ from: z.int(), to: z.int() }),
    heldOn: z.iso.date(),
    regulation: z.enum(REGULATION_IDS).optional(),
    boardTitle: z.enum(BOARD_TITLES).optional(),
    previousTermEnd: z.iso.date().optional(),
    entries: z.literal(ENTRIES_PER_BATCH).optional(),
    readings: z.record(z.string(), z.string()).optional(),
  }),
  roll: z.strictObject({
    summoned: count,
    exclusions: z.partialRecord(z.enum(EXCLUSION_REASONS), count).optional(),
    attending: count,
  }),
  people: z.array(person).min(1),
  /** The vote of the congress, or the paper of the superior that sent a working group. */
  board: z.strictObject({
    head: fullName,
    members: names,
    vote: vote.optional(),
    paper: z.strictObject({ number: line, date: z.iso.date(), issuer: line }).optional(),
  }),
  elections: z.array(election).min(1),
})

export type Scenario = z.infer<typeof ScenarioSchema>
export type ScenarioElection = Scenario['elections'][number]
export type ScenarioRound = ScenarioElection['rounds'][number]
export type ScenarioStack = ScenarioRound['stacks'][number]
export type BallotGroup = NonNullable<ScenarioStack['ballots']>[number]
export type ScenarioMarks = z.infer<typeof marks>
export type ScenarioSheet = NonNullable<ScenarioStack['sheet']>
export type HandVote = ScenarioRound['approval']
