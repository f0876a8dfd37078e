import { z } from 'zod'
import { BUNDLE_FORMATS, BUNDLE_MARKS, type BundleItem, type BundleLast } from '../audit/bundle.ts'
import { EVENT_FORMAT } from '../audit/event.ts'
import { pointerOf } from '../kernel/json-pointer.ts'
import { err, ok, type Result } from '../kernel/result.ts'

const text = z.string()
const whole = z.int().min(0)
const number = z.int().min(1)
const digest = z.string().regex(/^[0-9a-f]{64}$/)
/** Any value except undefined. */
const present = z.custom((value) => value !== undefined)

const manifest = z.strictObject({
  format: z.enum(BUNDLE_FORMATS),
  marks: z.enum(BUNDLE_MARKS).exactOptional(),
  log: z.uuid(),
  origin: text,
  size: whole,
  exportedAt: text,
  congress: z.strictObject({ name: text, organisation: text, term: text, heldOn: text, regulation: text }).nullable(),
})

const event = z.strictObject({
  format: z.literal(EVENT_FORMAT),
  log: text,
  sequence: number,
  previous: digest,
  at: text,
  actor: z.strictObject({ id: text, name: text, role: text }),
  address: text.nullable(),
  requestId: text,
  action: text,
  object: z.strictObject({ type: text, id: text }),
  before: present,
  after: present,
  reason: text.nullable(),
  citations: z.array(text),
})

const end = z.strictObject({
  keys: whole,
  events: whole,
  openings: whole.exactOptional(),
  checkpoints: whole,
  witnesses: whole,
  records: whole,
  results: whole,
  papers: whole,
  sha256: digest,
})

const line = <Type extends string, Body extends z.ZodType>(type: Type, body: Body) =>
  z.strictObject({ type: z.literal(type), [type]: body })

const SHAPES = {
  manifest: line('manifest', manifest),
  key: line('key', z.strictObject({ number, publicKey: text, madeAt: text, endorsement: text.nullable() })),
  event: line('event', event),
  openings: line('openings', z.strictObject({ sequence: number, openings: z.array(present) })),
  checkpoint: line(
    'checkpoint',
    z.strictObject({ size: number, keyNumber: number, cause: text, takenAt: text, note: text }),
  ),
  witness: line(
    'witness',
    z.strictObject({
      size: number,
      name: text,
      publicKey: text,
      line: text,
      signedAt: text.nullable(),
      receivedAt: text,
    }),
  ),
  record: line('record', z.strictObject({ roundId: text, record: present })),
  result: line('result', z.strictObject({ roundId: text, rollVersion: number, declaredAt: text, result: present })),
  paper: line('paper', z.strictObject({ name: text, sha256: digest })),
  end: line('end', end),
} as const

export type LineType = keyof typeof SHAPES

const isLineType = (type: unknown): type is LineType => typeof type === 'string' && Object.hasOwn(SHAPES, type)

/** The type that a line names, or null if there is no such type. */
export const typeOf = (value: unknown): LineType | null => {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : null
  return isLineType(type) ? type : null
}

/** Reads a line of a bundle; the error is the place (RFC 6901) that does not fit its shape. */
export const readLine = (type: LineType, value: unknown): Result<BundleItem | BundleLast, string> => {
  const read = SHAPES[type].safeParse(value)
  // Not zod's copy, which leaves out a key named __proto__.
  if (read.success) return ok(value as BundleItem | BundleLast)
  const [issue] = read.error.issues
  const path = (issue?.path ?? []).map(String)
  return err(pointerOf(issue?.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path))
}
