import { type Answer, call } from '../api/call.ts'
import { everyPage } from '../api/every-page.ts'
import type { Ballot, BallotBatch, EntryDifferences, Round, TallySheet } from '../api/types.ts'
import type { Listed, Slot } from './marks.ts'
import type { Entry } from './papers.ts'

/** A stack as the head may see it: while an entry is open, nothing of what is typed. */
export interface StackFacts {
  readonly batch: BallotBatch
  readonly round: Round
  /** Null while an entry is open. */
  readonly compared: Compared | null
}

/** The entries of a stack that are all finished. */
export interface Compared {
  readonly differences: EntryDifferences
  /** The version of the differences, for their resolution. */
  readonly etag: string | null
  readonly list: readonly Listed[]
  /** Entries typed ballot by ballot. */
  readonly entries: readonly Entry[]
  readonly sheets: readonly { readonly slot: Slot; readonly sheet: TallySheet }[]
}

const ballotsOf = async (id: string, slot: Slot): Promise<Answer<readonly Ballot[]>> => {
  const ballots = await everyPage((query) =>
    call('GET /v1/ballot-batches/{id}/entries/{slot}/ballots', { path: { id, slot }, query }),
  )
  return ballots.ok ? { ...ballots, value: ballots.value.filter(({ removed }) => !removed) } : ballots
}

const readCompared = async ({ id, roundId, entries: opened }: BallotBatch): Promise<Answer<Compared | null>> => {
  const [differences, list] = await Promise.all([
    call('GET /v1/ballot-batches/{id}/differences', { path: { id } }),
    call('GET /v1/rounds/{id}/candidate-list', { path: { id: roundId } }),
  ])
  if (!differences.ok) {
    return differences.failure.code === 'entries-blind' ? { ok: true, value: null, etag: null } : differences
  }
  if (!list.ok) return list
  const entries: Entry[] = []
  const sheets: { slot: Slot; sheet: TallySheet }[] = []
  for (const { slot } of opened) {
    const entry = await call('GET /v1/ballot-batches/{id}/entries/{slot}', { path: { id, slot } })
    if (!entry.ok) return entry
    if (entry.value.manner === 'tally-sheet') {
      const sheet = await call('GET /v1/ballot-batches/{id}/entries/{slot}/tally-sheet', { path: { id, slot } })
      if (!sheet.ok) return sheet
      sheets.push({ slot, sheet: sheet.value })
    } else {
      const ballots = await ballotsOf(id, slot)
      if (!ballots.ok) return ballots
      entries.push({ slot, ballots: ballots.value })
    }
  }
  const { value, etag } = differences
  return { ok: true, value: { differences: value, etag, list: list.value.ballot, entries, sheets }, etag }
}

/** Reads a stack with the differences of its entries, as far as the service shows them. */
export const readStack = async (id: string): Promise<Answer<StackFacts>> => {
  const batch = await call('GET /v1/ballot-batches/{id}', { path: { id } })
  if (!batch.ok) return batch
  const [round, compared] = await Promise.all([
    call('GET /v1/rounds/{id}', { path: { id: batch.value.roundId } }),
    readCompared(batch.value),
  ])
  if (!round.ok) return round
  if (!compared.ok) return compared
  return { ...compared, value: { batch: batch.value, round: round.value, compared: compared.value } }
}
