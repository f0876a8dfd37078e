import { z } from 'zod'
import type { Brand } from '../kernel/brand.ts'
import { COUNT_MAX } from '../kernel/integers.ts'
import { recordOf } from '../kernel/record.ts'
import { type Doubt, SET_ASIDE_KINDS, SLOTS } from '../rules/entry.ts'
import type { LookAgain } from '../rules/look-again.ts'
import { ENTRIES_PER_BATCH, PROCEDURE_VERSIONS } from '../rules/procedure.ts'
import { READINGS } from '../rules/readings.ts'
import type { SignOff } from '../rules/sign-off.ts'
import {
  BALLOT_FAULTS,
  type BallotMarks,
  INVALID_REASONS,
  OFFICES,
  REGULATION_IDS,
  type Readings,
  type Tally,
} from '../rules/types.ts'

/** The building blocks of the figures' schemas; none allows unknown keys. */

/** An id of one kind of thing, in whatever form the writer of the log uses. */
export const id = <Name extends string>() =>
  z.custom<Brand<string, Name>>((value) => typeof value === 'string' && value.length > 0 && value.length <= 100)

/** A name from a list of the program, such as a role. */
export const word = z.string().regex(/^[a-z][a-z0-9-]*$/)
export const text = z.string()
export const count = z.int().min(0).max(COUNT_MAX)
export const fromOne = z.int().min(1).max(COUNT_MAX)
/** In UTC with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 })
/** Ed25519, 32 bytes in base64. */
export const publicKey = z.base64().length(44)

/** Counts by key; a key that is missing is zero. */
export const counts = <Key extends string>(keys: readonly Key[]) =>
  z.strictObject(recordOf(keys, () => count.exactOptional()))

export const regulation = z.enum(REGULATION_IDS)

/** Each reading takes the values of its own name. */
type ReadingShape = { readonly [Name in keyof Readings]: z.ZodType<Readings[Name]> }

export const readings = z.strictObject(
  // True, because READINGS has every name once, with the values of that name.
  Object.fromEntries(READINGS.map(({ name, values }) => [name, z.enum(values)])) as unknown as ReadingShape,
) satisfies z.ZodType<Readings>

/** People of the meeting, by id. */
export const people = z.array(id<'person'>())

/** A vote by show of hands. */
export const vote = z.strictObject({ for: count, against: count, blank: count })

export const nomination = z.strictObject({
  personId: id<'person'>(),
  origin: z.enum(['convening-committee', 'nominated', 'self-nominated']),
  agreement: z.strictObject({ inFavour: count, attending: count }).nullable(),
})

/** The place of a person at the earlier meeting that elected them. */
export const carried = z.strictObject({
  congressId: id<'congress'>(),
  electionId: id<'election'>(),
  personId: id<'person'>(),
  office: z.enum(OFFICES),
})

export const withdrawal = z.strictObject({ personId: id<'person'>(), accepted: z.boolean() })

/** A name as it is printed on the ballot. */
export const printedName = z.strictObject({
  personId: id<'person'>(),
  fullName: text,
  nameOnPaper: text,
  partySince: z.iso.date().nullable(),
})

export const member = z.strictObject({ personId: id<'person'>(), head: z.boolean() })

/** SHA-256 in lower-case hexadecimal digits. */
export const hexDigest = z.string().regex(/^[0-9a-f]{64}$/)

/** The confirmations with which a result was declared. */
export const signOff = z
  .strictObject({
    digest: hexDigest,
    stamp: text.max(100),
    others: count,
    needed: count,
    confirmedBy: z.array(member.extend({ tookPart: z.boolean() })),
  })
  .nullable()
  .describe(
    'Digest of the result, the versions that were counted, and the members of the board who confirmed it; null in meetings without confirmations.',
  ) satisfies z.ZodType<SignOff | null>

export const doubt = z.strictObject({
  kind: z.enum(BALLOT_FAULTS),
  ruling: z.enum(['valid', 'invalid']),
  ruledBy: id<'person'>(),
  note: text.nullable(),
}) satisfies z.ZodType<Doubt>

const positions = z.array(count)
const fault = z.enum(BALLOT_FAULTS).exactOptional()
const struck = z.strictObject({ struck: positions, fault })
const boxes = z.strictObject({ agree: positions, disagree: positions, fault })

export const marks = z.union([struck, boxes]) satisfies z.ZodType<BallotMarks>

const typed = {
  doubt: doubt.exactOptional(),
  setAside: z.enum(SET_ASIDE_KINDS).exactOptional(),
  times: fromOne.exactOptional(),
}

/**
 * A ballot as it was typed: its marks, the ruling on a doubtful one or why it was set aside, and how many ballots are
 * like it if there are several.
 */
export const typedBallot = z.union([struck.extend(typed), boxes.extend(typed)])

export const tally = z.strictObject({
  valid: count,
  invalid: counts(INVALID_REASONS),
  votes: z.array(count),
  disagree: z.array(count).nullable(),
}) satisfies z.ZodType<Tally>

const numbers = z.array(fromOne)

/** Numbers of ballots and columns of figures of one entry that differ from another entry; no marks and no figures. */
export const lookAgain = z.strictObject({
  ballots: z.array(
    z.strictObject({ kind: z.enum(['differs', 'moved', 'missed', 'typed-twice']), numbers, between: numbers }),
  ),
  columns: z.array(
    z.union([
      z.strictObject({ column: z.enum(['ballots', 'valid']) }),
      z.strictObject({ column: z.literal('invalid'), reason: z.enum(INVALID_REASONS) }),
      z.strictObject({ column: z.enum(['votes', 'disagree']), position: count }),
    ]),
  ),
}) satisfies z.ZodType<LookAgain>

const versionOfBallot = {
  slot: z.enum(SLOTS),
  number: fromOne,
  version: fromOne,
  setAside: z.enum(SET_ASIDE_KINDS).exactOptional(),
}

/** A ballot of an entry in one version; without marks it is removed. */
export const ballotVersion = z.strictObject({
  ...versionOfBallot,
  doubt: doubt.exactOptional(),
  marks: marks.exactOptional(),
})

/** A sheet of an entry in one version. */
export const sheetVersion = z.strictObject({ slot: z.enum(SLOTS), version: fromOne, tally })

/** A person as the provider of an organisation identifies them. */
export const openIdLink = z.strictObject({ issuer: text, subject: text })

export const entryStates = z.array(
  z.strictObject({ slot: z.enum(SLOTS), entered: count, state: z.enum(['open', 'final', 'closed']) }),
)

/** A paper of the superior. */
export const paper = z.strictObject({ number: text, date: z.iso.date(), issuer: text })

export const procedure = z.strictObject({
  version: z.literal(PROCEDURE_VERSIONS),
  entries: z.literal(ENTRIES_PER_BATCH),
})

export const callUps = z.array(z.strictObject({ electionId: id<'election'>(), number: fromOne }))

const counted = { countedAt: instant, countedBy: z.array(id<'person'>()).min(1) }

export const hallCount = z.strictObject(counted)
export const tableCount = z.strictObject({ sheets: count, ...counted })
