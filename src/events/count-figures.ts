import { z } from 'zod'
import { COUNT_MAX } from '../kernel/integers.ts'
import { ORGANISATION_LEVELS } from '../rules/election.ts'
import { SLOTS } from '../rules/entry.ts'
import { READINGS } from '../rules/readings.ts'
import { DECISION_KINDS, ROUND_STATES } from '../rules/round.ts'
import {
  BALLOT_FAULTS,
  EXCLUSION_REASONS,
  INVALID_REASONS,
  MEETING_KINDS,
  OFFICES,
  REGULATION_IDS,
  type Readings,
  ROUND_KINDS,
} from '../rules/types.ts'

/** The figures after each act of the count, as they are read from a log that nobody has to trust: exact, no key more. */

const id = z.string().min(1).max(100)
const text = z.string()
const count = z.int().min(0).max(COUNT_MAX)
const fromOne = z.int().min(1).max(COUNT_MAX)
const slot = z.enum(SLOTS)
const roundState = z.enum(ROUND_STATES)
const vote = z.strictObject({ for: count, against: count, blank: count })

const counts = <Key extends string>(keys: readonly Key[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, count.optional()])) as Record<Key, z.ZodOptional<z.ZodInt>>)

const readings = z.strictObject(
  Object.fromEntries(READINGS.map(({ name, values }) => [name, z.enum(values as readonly string[])])),
) as unknown as z.ZodType<Readings>

const person = z.strictObject({
  version: fromOne,
  fullName: text.min(1),
  birthYear: z.int(),
  partySince: z.iso.date().nullable(),
  membership: z.enum(['official', 'probationary']),
  unit: text,
})

const nomination = z.strictObject({
  personId: id,
  origin: z.enum(['convening-committee', 'nominated', 'self-nominated']),
  agreement: z.strictObject({ inFavour: count, attending: count }).nullable(),
})

const printedName = z.strictObject({
  personId: id,
  fullName: text,
  nameOnPaper: text,
  partySince: z.iso.date().nullable(),
})

const fault = z.enum(BALLOT_FAULTS).optional()
const positions = z.array(count)
const doubt = z.strictObject({
  kind: z.enum(BALLOT_FAULTS),
  ruling: z.enum(['valid', 'invalid']),
  ruledBy: id,
  note: text.nullable(),
})
const struck = { struck: positions, fault }
const boxes = { agree: positions, disagree: positions, fault }
const marks = z.union([z.strictObject(struck), z.strictObject(boxes)])
const typed = z.union([
  z.strictObject({ ...struck, doubt: doubt.optional() }),
  z.strictObject({ ...boxes, doubt: doubt.optional() }),
])

const tally = z.strictObject({
  valid: count,
  invalid: counts(INVALID_REASONS),
  votes: z.array(count),
  disagree: z.array(count).nullable(),
})

export const FIGURES = {
  'congress.created': z.strictObject({
    organisationId: id,
    organisation: text,
    level: z.enum(ORGANISATION_LEVELS),
    kind: z.enum(MEETING_KINDS),
    name: text,
    term: z.strictObject({ from: z.int(), to: z.int() }),
    heldOn: z.iso.date(),
    regulation: z.enum(REGULATION_IDS),
    readings,
  }),
  'roll.recorded': z.strictObject({
    version: fromOne,
    summoned: count,
    attending: count,
    exclusions: counts(EXCLUSION_REASONS),
  }),
  'person.added': person,
  'person.corrected': person,
  'board.recorded': z.strictObject({
    version: fromOne,
    members: z.array(z.strictObject({ personId: id, head: z.boolean() })),
    vote,
  }),
  'election.created': z.strictObject({
    number: fromOne,
    office: z.enum(OFFICES),
    seats: fromOne,
    eligibleFrom: id.nullable(),
  }),
  'round.created': z.strictObject({
    electionId: id,
    number: fromOne,
    kind: z.enum(ROUND_KINDS),
    seats: fromOne,
    names: z.enum(['tied', 'not-elected', 'as-before', 'any']),
    state: z.literal('listing'),
    follows: id.nullable(),
  }),
  'list.proposed': z.strictObject({
    version: fromOne,
    order: z.enum(['regulation', 'as-given']),
    candidates: z.array(nomination),
    withdrawals: z.array(z.strictObject({ personId: id, accepted: z.boolean() })),
    laidFrom: id.nullable(),
  }),
  'list.approved': z.strictObject({
    listVersion: fromOne,
    vote,
    state: z.literal('listed'),
    names: z.array(printedName).min(1),
  }),
  'list.rejected': z.strictObject({ listVersion: fromOne, vote, state: z.literal('listing') }),
  'ballots.issued': z.strictObject({
    version: fromOne,
    printed: count,
    issued: count,
    replaced: count,
    rollVersion: fromOne,
    state: roundState,
  }),
  'ballots.returned': z.strictObject({
    version: fromOne,
    returned: count,
    sealsIntact: z.boolean(),
    note: text.nullable(),
    state: roundState,
  }),
  'batch.created': z.strictObject({
    roundId: id,
    number: fromOne,
    mode: z.enum(['ballots', 'tally-sheet']),
    version: z.literal(1),
    size: count,
    label: text.nullable(),
  }),
  'batch.corrected': z.strictObject({ version: fromOne, size: count, label: text.nullable() }),
  'batch.cancelled': z.strictObject({ version: fromOne, cancelled: z.literal(true), state: z.literal('closed') }),
  'ballots.entered': z.strictObject({ ballots: z.array(typed).min(1), entered: count, firstNumber: fromOne, slot }),
  'ballot.corrected': z.strictObject({ slot, number: fromOne, version: fromOne, marks, doubt: doubt.nullable() }),
  'sheet.entered': z.strictObject({ slot, version: fromOne, tally }),
  'entry.finalised': z.strictObject({ slot, state: z.literal('final'), entered: count }),
  'entry.reopened': z.strictObject({ slot, state: z.literal('open'), entered: count }),
  'entry.handed-over': z.strictObject({ slot, typist: id }),
  'result.declared': z.strictObject({ rollVersion: fromOne, result: z.unknown(), state: z.literal('declared') }),
  'decision.recorded': z.strictObject({
    kind: z.enum(DECISION_KINDS),
    newNamesAllowed: z.boolean(),
    vote,
    note: text.nullable(),
  }),
  'congress.closed': z.strictObject({ unfinished: z.boolean() }),
} as const satisfies Record<string, z.ZodType>

/** The acts that a count is replayed from. */
export type CountAction = keyof typeof FIGURES

export type Figures<Action extends CountAction> = z.output<(typeof FIGURES)[Action]>

export const isCountAction = (action: unknown): action is CountAction =>
  typeof action === 'string' && Object.hasOwn(FIGURES, action)
