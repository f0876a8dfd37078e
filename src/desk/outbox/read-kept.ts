import { call } from '../api/call.ts'
import { entriesHere, type KeptEntryHere } from './open-entry.ts'
import type { EntryPlace } from './outbox.ts'
import { unsentIn } from './plan.ts'

/** An entry of which this laptop keeps something, for people to read. */
export interface KeptStack extends KeptEntryHere {
  /** Number of its stack; null if the server does not say. */
  readonly number: number | null
  /** Places on the ballot by ids of people; empty if the server does not say. */
  readonly places: ReadonlyMap<string, number>
  /** Whether its marks may be shown to the person who is signed in. */
  readonly isReadable: boolean
}

/** The owner reads the own ballots. Others read them when the server shows them the entry, which is blind until then. */
const isReadable = async ({ batchId, slot, accountId }: EntryPlace, reader: string): Promise<boolean> => {
  if (accountId === reader) return true
  const path = { id: batchId, slot }
  return (await call('GET /v1/ballot-batches/{id}/entries/{slot}/ballots', { path, query: { limit: '1' } })).ok
}

const named = async (batchId: string): Promise<Pick<KeptStack, 'number' | 'places'>> => {
  const batch = await call('GET /v1/ballot-batches/{id}', { path: { id: batchId } })
  if (!batch.ok) return { number: null, places: new Map() }
  const list = await call('GET /v1/rounds/{id}/candidate-list', { path: { id: batch.value.roundId } })
  const places = list.ok ? list.value.ballot.map(({ personId, position }) => [personId, position] as const) : []
  return { number: batch.value.number, places: new Map(places) }
}

/** The entries of the reader with anything on this laptop, and those of others with unsent ballots. */
export const readKept = async (reader: string): Promise<readonly KeptStack[]> => {
  const entries = (await entriesHere()).filter(
    ({ place, kept, receipts }) => unsentIn(kept) > 0 || (place.accountId === reader && receipts.length > 0),
  )
  return Promise.all(
    entries.map(async (entry) => ({
      ...entry,
      ...(await named(entry.place.batchId)),
      isReadable: await isReadable(entry.place, reader),
    })),
  )
}
