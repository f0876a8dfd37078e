import { z } from 'zod'
import { COMPLAINT_OUTCOMES, type ComplaintFacts } from '../rules/complaint.ts'
import { type Destruction, OPENING_CAUSES, type Opening, type Sealing } from '../rules/keeping.ts'
import { count, id, paper, people, text } from './shapes.ts'

const names = z.array(text)
const note = text.nullable()
const day = z.iso.date()

const sealing = z.strictObject({
  seals: z.array(text),
  place: text,
  sealedBy: people,
  ballots: count,
  sealedOn: day,
}) satisfies z.ZodType<Sealing>

const opening = z.strictObject({
  cause: z.enum(OPENING_CAUSES),
  openedOn: day,
  present: names,
  sealsIntact: z.boolean(),
  note,
}) satisfies z.ZodType<Opening>

const destruction = z.strictObject({ destroyedOn: day, present: names, note }) satisfies z.ZodType<Destruction>

const outcome = z.strictObject({ kind: z.enum(COMPLAINT_OUTCOMES), decidedOn: day, by: text.nullable(), note })

const complaint = z.strictObject({
  roundId: id<'round'>().nullable(),
  complainant: text,
  receivedOn: day,
  text,
  outcome: outcome.nullable(),
}) satisfies z.ZodType<ComplaintFacts>

/** Figures of events on sealed packages of ballots and on complaints. */
export const KEEPING_FIGURES = {
  complaint: complaint.describe(
    'The complaint: the round that it is about, who complained, when it was received, its text, and its outcome.',
  ),
  destruction: destruction
    .nullable()
    .describe('The destruction of the ballots: the day and the names of those present; null while they are kept.'),
  destructionOrder: paper
    .nullable()
    .describe('Number, date and issuer of the order to destroy the ballots; null if no order is in force.'),
  opening: opening
    .nullable()
    .describe('Why and when the package was opened, and who was present; null unless it is open.'),
  sealing: sealing.describe(
    'The sealed package: numbers of the seals, place, members of the board who sealed it, ballots, and the day.',
  ),
} as const satisfies Record<string, z.ZodType>
