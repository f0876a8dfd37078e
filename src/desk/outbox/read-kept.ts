import { call } from '../api/call.ts'
import type { ActReceipt } from './act-receipt.ts'
import { entriesHere, type KeptEntryHere } from './open-entry.ts'
import type { EntryPlace, KeptPaper } from './outbox.ts'
import { unsentIn } from './plan.ts'
import { actsKept } from './store.ts'

/** An entry of which this laptop keeps something, for people to read. */
export interface KeptStack extends KeptEntryHere {
  /** Its ballot; null if neither this laptop nor the server has it. */
  readonly paper: KeptPaper | null
  /** Whether its marks may be shown to the person who is signed in. */
  readonly isReadable: boolean
}

/** The owner reads the own ballots. Others read them when the server shows them the entry, which is blind until then. */
const isReadable = async ({ batchId, slot, accountId }: EntryPlace, reader: string): Promise<boolean> => {
  if (accountId === reader) return true
  const path = { id: batchId, slot }
  return (await call('GET /v1/ballot-batches/{id}/entries/{slot}/ballots', { path, query: { limit: '1' } })).ok
}

/** The ballot as the server has it, for entries without a kept one: earlier versions of the desk kept none. */
const readPaper = async (batchId: string): Promise<KeptPaper | null> => {
  const batch = await call('GET /v1/ballot-batches/{id}', { path: { id: batchId } })
  if (!batch.ok) return null
  const list = await call('GET /v1/rounds/{id}/candidate-list', { path: { id: batch.value.roundId } })
  const ballot = list.ok ? list.value.ballot : []
  return {
    number: batch.value.number,
    names: ballot.map(({ nameOnPaper }) => nameOnPaper),
    ids: ballot.map(({ personId }) => personId),
  }
}

/** The entries of the reader with anything on this laptop, and those of others with unsent ballots. */
export const readKept = async (reader: string): Promise<readonly KeptStack[]> => {
  const entries = (await entriesHere()).filter(
    ({ place, kept, receipts }) => unsentIn(kept) > 0 || (place.accountId === reader && receipts.length > 0),
  )
  return Promise.all(
    entries.map(async (entry) => ({
      ...entry,
      paper: entry.kept.entry?.paper ?? (await readPaper(entry.place.batchId)),
      isReadable: await isReadable(entry.place, reader),
    })),
  )
}

/** The receipts of other acts of a person on this laptop, in their order; none if the browser keeps nothing. */
export const readActReceipts = async (reader: string): Promise<readonly ActReceipt[]> => {
  try {
    return await actsKept(reader)
  } catch {
    return []
  }
}
