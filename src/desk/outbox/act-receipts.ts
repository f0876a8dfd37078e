import { onReceipt } from '../api/call.ts'
import { signed } from '../session.ts'
import { type ActReceipt, actsOf } from './act-receipt.ts'
import { database, ofEntry } from './database.ts'

/** Receipts of acts that are kept for one person; the oldest give way. */
const MOST_ACTS = 5_000

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
