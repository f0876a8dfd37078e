import { type Answer, call } from '../api/call.ts'
import type { BallotBatch, BatchEntry, Round, TallySheet } from '../api/types.ts'
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
  const { batchId: id, slot } = place
  const batch = await call('GET /v1/ballot-batches/{id}', { path: { id } })
  if (!batch.ok) return batch
  const { roundId } = batch.value
  const [round, list, entry, kept] = await Promise.all([
    call('GET /v1/rounds/{id}', { path: { id: roundId } }),
    call('GET /v1/rounds/{id}/candidate-list', { path: { id: roundId } }),
    call('GET /v1/ballot-batches/{id}/entries/{slot}', { path: { id, slot } }),
    readKept(place),
  ])
  if (!round.ok) return round
  if (!list.ok) return list
  if (!entry.ok) return entry
  if (!kept.ok) return kept
  const congress = await call('GET /v1/congresses/{id}', { path: { id: round.value.congressId } })
  if (!congress.ok) return congress
  const names = list.value.ballot
  const { allDisagree } = congress.value.readings
  const form: SheetForm = {
    contest: { candidates: names.length, seats: round.value.seats, allDisagree },
    names,
    size: batch.value.size,
  }
  const value = { form, batch: batch.value, round: round.value, entry: entry.value, kept: kept.value }
  return { ok: true, etag: null, value }
}
