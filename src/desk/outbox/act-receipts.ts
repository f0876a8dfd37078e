import { onReceipt } from '../api/call.ts'
import { signed } from '../session.ts'
import { database, ofEntry } from './database.ts'

/** The receipt of an act that is no ballot. Holds nothing of its content. */
export interface ActReceipt {
  readonly entryId: string
  /** Its place among those of its person. */
  readonly number: number
  readonly version: 1
  /** Method and path of the operation, as in the document of the API, without any id. */
  readonly operation: string
  /** When the answer arrived here, as an instant. */
  readonly at: string
  /** Header of the answer. */
  readonly receipt: string
}

/** Receipts of acts that are kept for one person; the oldest give way. */
const MOST_ACTS = 5_000

/**
 * The key of the acts of a person, in place of that of an entry. With it they go into the store of receipts that every
 * earlier version of the desk has made: a window of such a version could not open a database of a newer one.
 */
export const actsOf = (accountId: string): string => `acts/${accountId}`

const keep = async (entryId: string, operation: string, receipt: string): Promise<void> => {
  const at = new Date().toISOString()
  const tx = (await database()).transaction('receipts', 'readwrite', { durability: 'strict' })
  const store = tx.objectStore('receipts')
  const last = store.openKeyCursor(ofEntry(entryId), 'prev')
  last.onsuccess = () => {
    const key = last.result?.key
    const number = (Array.isArray(key) ? Number(key[1]) : 0) + 1
    const kept: ActReceipt = { entryId, number, version: 1, operation, at, receipt }
    store.put(kept)
    store.delete(IDBKeyRange.bound([entryId], [entryId, number - MOST_ACTS, []]))
  }
}

onReceipt(() => {
  const { value: now } = signed
  return (operation, receipt) => {
    // A browser that keeps nothing keeps no receipts either; the act is done.
    if (now.kind === 'in') void keep(actsOf(now.session.account.id), operation, receipt).catch(() => {})
  }
})
