import { type Answer, call } from '../api/call.ts'
import type { BallotBatch, BatchEntry, CandidateList, Congress, Round } from '../api/types.ts'

/** A stack, one entry of it, and what the paper of its ballots depends on. */
export interface EntryRead {
  readonly batch: BallotBatch
  readonly entry: BatchEntry
  readonly round: Round
  readonly list: CandidateList
  readonly congress: Congress
}

/** Reads an entry with its stack, round, list and meeting; the first refusal if something may not be read. */
export const readEntry = async (batchId: string, slot: BatchEntry['slot']): Promise<Answer<EntryRead>> => {
  const path = { id: batchId }
  const [batch, entry] = await Promise.all([
    call('GET /v1/ballot-batches/{id}', { path }),
    call('GET /v1/ballot-batches/{id}/entries/{slot}', { path: { ...path, slot } }),
  ])
  if (!batch.ok) return batch
  if (!entry.ok) return entry
  const about = { path: { id: batch.value.roundId } }
  const [round, list] = await Promise.all([
    call('GET /v1/rounds/{id}', about),
    call('GET /v1/rounds/{id}/candidate-list', about),
  ])
  if (!round.ok) return round
  if (!list.ok) return list
  const congress = await call('GET /v1/congresses/{id}', { path: { id: round.value.congressId } })
  if (!congress.ok) return congress
  const value = {
    batch: batch.value,
    entry: entry.value,
    round: round.value,
    list: list.value,
    congress: congress.value,
  }
  return { ok: true, value, etag: batch.etag }
}
