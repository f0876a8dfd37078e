import type { SigningKey } from '../../src/app/log/signing.ts'
import type { BundleItem } from '../../src/audit/bundle.ts'
import { bundleLines } from '../../src/audit/bundle-lines.ts'
import { signCheckpoint } from '../../src/audit/checkpoint.ts'
import { commitFigures, openFigures } from '../../src/audit/committed-figures.ts'
import { eventLeaf, NO_EVENT_BEFORE } from '../../src/audit/event.ts'
import { EMPTY_FRONTIER, grow, rootOf } from '../../src/audit/merkle.ts'
import { committedIn, hasCommitments } from '../../src/events/catalogue.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { type Anchors, NO_ANCHORS } from '../../src/verification/anchors.ts'
import type { Verification } from '../../src/verification/verification.ts'
import { verifyBundle } from '../../src/verification/verify-bundle.ts'
import { collect } from './collect.ts'

/** Items of a bundle that a test may change, even into invalid ones. */
// biome-ignore lint/suspicious/noExplicitAny: an attacker is bound by no type
export type Draft = any[]

/** The items of a file, without its last line. */
export const itemsIn = (text: string): Draft =>
  text
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

/** The file of these items, with a matching last line: anybody can compute that. */
export const fileOf = async (items: Draft): Promise<string> =>
  (await collect(bundleLines(nodeCrypto, items as BundleItem[]))).join('')

/** The index of the item with this event. */
export const at = (items: Draft, sequence: number): number =>
  items.findIndex(({ type, event }) => type === 'event' && event.sequence === sequence)

export const eventAt = (items: Draft, sequence: number): Draft[number] => items[at(items, sequence)].event

/** The number of the first event of this kind. */
export const firstOf = (items: Draft, action: string): number => {
  const found = items.find(({ type, event }) => type === 'event' && event.action === action)
  if (!found) throw new Error(`there is no ${action}`)
  return found.event.sequence
}

/** The index of the last item of a type. */
export const lastOf = (items: Draft, type: string): number => items.findLastIndex((item) => item.type === type)

/** The draft with the marks in the events themselves; their openings are gone. They are changed in place. */
export const uncovered = (items: Draft): Draft => {
  for (const { type, openings: line } of items) {
    if (type !== 'openings') continue
    const event = eventAt(items, line.sequence)
    Object.assign(event, openFigures(nodeCrypto, committedIn(event.action), event, line.openings).figures)
  }
  return items.filter(({ type }) => type !== 'openings')
}

/** The draft with every mark behind a commitment and an opening again. */
const covered = (items: Draft): Draft =>
  items.flatMap((item) => {
    if (item.type !== 'event') return [item]
    const { event } = item
    const salt = String(event.sequence).padStart(32, '0')
    const { hashed, openings } = commitFigures(nodeCrypto, committedIn(event.action), event, () => salt)
    if (!hasCommitments(event.action) || openings.length === 0) return [item]
    Object.assign(event, hashed)
    return [item, { type: 'openings', openings: { sequence: event.sequence, openings } }]
  })

/** The means of an attacker after a change, besides computing a matching last line. */
export interface Means {
  /** Signs checkpoints again; without it the earlier ones are kept. */
  readonly key?: SigningKey
  /** Renumbers the events, and updates the first line. */
  readonly renumber?: boolean
}

/** The items after an attacker has computed every hash again, and whatever else the means allow. They are changed in place. */
export const rebuilt = (items: Draft, { key, renumber = true }: Means = {}): Draft => {
  const [{ manifest }] = items
  // Only the marks of a draft that was uncovered are plain.
  if (manifest.marks === 'opened') items.splice(0, items.length, ...covered(items))
  let [frontier, previous, sequence] = [EMPTY_FRONTIER, NO_EVENT_BEFORE, 0]
  for (const item of items) {
    if (item.type === 'event') {
      sequence += 1
      if (renumber) item.event.sequence = sequence
      item.event.previous = previous
      const leaf = eventLeaf(nodeCrypto, item.event)
      frontier = grow(nodeCrypto, frontier, leaf)
      previous = toHex(leaf)
    }
    if (item.type === 'openings' && renumber) item.openings.sequence = sequence
    if (item.type === 'checkpoint' && key) {
      const { origin } = manifest
      item.checkpoint.size = sequence
      const signer = { ...key, keyNumber: item.checkpoint.keyNumber, originOf: () => origin }
      item.checkpoint.note = signCheckpoint(nodeCrypto, signer, {
        origin,
        size: sequence,
        root: rootOf(nodeCrypto, frontier),
      })
    }
  }
  if (renumber) manifest.size = sequence
  return items
}

/** Bytes as they come from a file, in pieces of so many. */
export async function* piecesOf(bytes: Buffer, size = bytes.length): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

export const verifyText = (text: string | Buffer, anchors: Partial<Anchors> = {}): Promise<Verification> =>
  verifyBundle(nodeCrypto, piecesOf(Buffer.from(text)), { ...NO_ANCHORS, ...anchors })

export const verifyDraft = async (items: Draft, anchors: Partial<Anchors> = {}): Promise<Verification> =>
  verifyText(await fileOf(items), anchors)

/** The first violation in short: its code and its event. */
export const firstViolation = ({ violations: [first] }: Verification): readonly [string, number | null] | null =>
  first ? [first.code, first.sequence] : null
