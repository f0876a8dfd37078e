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

/** Reads the list, the stack and the sheet as far as it is typed. */
export const readSheetFacts = async (place: SheetPlace): Promise<Answer<SheetFacts>> => {
  const [read, kept] = await Promise.all([readEntry(place.batchId, place.slot), readKept(place)])
  if (!read.ok) return read
  if (!kept.ok) return kept
  const { batch, entry, round, list, congress } = read.value
  const { ballot: names } = list
  const { allDisagree } = congress.readings
  const form: SheetForm = {
    contest: { candidates: names.length, seats: round.seats, allDisagree },
    names,
    size: batch.size,
  }
  return { ok: true, etag: null, value: { form, batch, round, entry, kept: kept.value } }
}
