import { type Answer, call } from '../api/call.ts'
import type { BallotBatch, BatchEntry, Round, TallySheet } from '../api/types.ts'
import { readEntry } from '../entry/read-entry.ts'
import type { SheetForm } from './figures.ts'

/** The facts of an entry that is typed as a tally sheet. */
export interface SheetFacts {
  readonly form: SheetForm
  readonly batch: BallotBatch
  readonly round: Round
  readonly entry: BatchEntry
  /** The sheet that the service has, with its version; null before the first. */
  readonly kept: { readonly sheet: TallySheet; readonly etag: string | null } | null
}

export interface SheetPlace {
  readonly batchId: string
  readonly slot: BatchEntry['slot']
}

const UNKNOWN = 404

/** Reads the sheet of an entry; `value` is null before the first. */
export const readKept = async ({ batchId: id, slot }: SheetPlace): Promise<Answer<SheetFacts['kept']>> => {
  const answer = await call('GET /v1/ballot-batches/{id}/entries/{slot}/tally-sheet', { path: { id, slot } })
  if (answer.ok) return { ...answer, value: { sheet: answer.value, etag: answer.etag } }
  return answer.failure.status === UNKNOWN && answer.failure.code === 'sheet-unknown'
    ? { ok: true, value: null, etag: null }
    : answer
}

/** The facts that others change while the sheet is typed. */
export type StackFacts = Omit<SheetFacts, 'kept'>

/** Reads the list, the stack and the entry. */
export const readStackFacts = async (place: SheetPlace): Promise<Answer<StackFacts>> => {
  const read = await readEntry(place.batchId, place.slot)
  if (!read.ok) return read
  const { batch, entry, round, list, congress } = read.value
  const { ballot: names } = list
  const { allDisagree } = congress.readings
  const form: SheetForm = {
    contest: { candidates: names.length, seats: round.seats, allDisagree },
    names,
    size: batch.size,
  }
  return { ok: true, etag: null, value: { form, batch, round, entry } }
}
