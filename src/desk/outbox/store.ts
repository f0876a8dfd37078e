import { type ActReceipt, actsOf, MOST_ACTS } from './act-receipt.ts'
import {
  entryIdOf,
  type Kept,
  type KeptBallot,
  type KeptChange,
  type KeptEntry,
  type Plan,
  type Receipt,
} from './plan.ts'
import type { BallotStore } from './tools.ts'

const NAME = 'kiem-phieu'
/** Raised with each change of the stores; `upgrade` brings older data along. */
const VERSION = 1

const upgrade = (db: IDBDatabase): void => {
  db.createObjectStore('entries', { keyPath: 'entryId' })
  db.createObjectStore('ballots', { keyPath: ['entryId', 'number'] })
  db.createObjectStore('changes', { keyPath: ['entryId', 'order'] })
  db.createObjectStore('receipts', { keyPath: ['entryId', 'number', 'version'] })
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const openDatabase = (whenLost: () => void): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION)
    request.onupgradeneeded = () => upgrade(request.result)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const { result: db } = request
      db.onclose = whenLost
      // A newer page in another window must not wait for this one.
      db.onversionchange = () => {
        db.close()
        whenLost()
      }
      resolve(db)
    }
  })

let opened: Promise<IDBDatabase> | null = null

/** The database of this browser, opened once in a window. Fails if the browser keeps nothing. */
const database = (): Promise<IDBDatabase> => {
  opened ??= openDatabase(() => {
    opened = null
  }).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

/** Records of an entry: the first part of their key is its id. */
const ofEntry = (entryId: string): IDBKeyRange => IDBKeyRange.bound([entryId], [entryId, []])

/** Writes the records that differ, and deletes those that are gone. Records that a plan keeps are the same objects. */
const writeList = <T>(
  store: IDBObjectStore,
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => IDBValidKey,
): void => {
  const [old, present] = [new Set(before), new Set(after.map((one) => JSON.stringify(keyOf(one))))]
  for (const one of before) if (!present.has(JSON.stringify(keyOf(one)))) store.delete(keyOf(one))
  for (const one of after) if (!old.has(one)) store.put(one)
}

const STORES = ['entries', 'ballots', 'changes', 'receipts']

const byEntry = <T extends { readonly entryId: string }>(records: readonly T[], entryId: string): readonly T[] =>
  records.filter((one) => one.entryId === entryId)

/** The store of this browser. Each act fails if the browser keeps nothing: a private window, a full disk. */
export const browserStore = (): BallotStore => {
  const read = async (entryId: string): Promise<Kept> => {
    const tx = (await database()).transaction(STORES, 'readonly')
    const [entry, ballots, changes] = await Promise.all([
      answerOf<KeptEntry | undefined>(tx.objectStore('entries').get(entryId)),
      answerOf<KeptBallot[]>(tx.objectStore('ballots').getAll(ofEntry(entryId))),
      answerOf<KeptChange[]>(tx.objectStore('changes').getAll(ofEntry(entryId))),
    ])
    return { entry: entry ?? null, ballots, changes }
  }

  const change: BallotStore['change'] = async (place, plan, isDraft = false) => {
    const entryId = entryIdOf(place)
    const db = await database()
    return new Promise((resolve, reject) => {
      // Without "strict" a ballot would be lost if the power failed within seconds.
      const tx = db.transaction(STORES, 'readwrite', { durability: isDraft ? 'relaxed' : 'strict' })
      let planned: Plan | null = null
      tx.oncomplete = () => resolve(planned)
      tx.onabort = () => reject(tx.error)
      const [entries, ballots, changes] = [
        tx.objectStore('entries'),
        tx.objectStore('ballots'),
        tx.objectStore('changes'),
      ]
      const [first, second] = [entries.get(entryId), ballots.getAll(ofEntry(entryId))]
      const last = changes.getAll(ofEntry(entryId))
      last.onsuccess = () => {
        // Answers come in the order of questions, so the others are here.
        const kept: Kept = { entry: first.result ?? null, ballots: second.result, changes: last.result }
        try {
          planned = plan(kept)
          if (planned === null) return
          if (planned.entry && planned.entry !== kept.entry) entries.put(planned.entry)
          writeList(ballots, kept.ballots, planned.ballots, (one) => [one.entryId, one.number])
          writeList(changes, kept.changes, planned.changes, (one) => [one.entryId, one.order])
          for (const receipt of planned.receipts ?? []) tx.objectStore('receipts').put(receipt)
        } catch (error) {
          tx.abort()
          reject(error)
        }
      }
    })
  }

  const all: BallotStore['all'] = async () => {
    const tx = (await database()).transaction(STORES, 'readonly')
    const [entries, ballots, changes] = await Promise.all([
      answerOf<KeptEntry[]>(tx.objectStore('entries').getAll()),
      answerOf<KeptBallot[]>(tx.objectStore('ballots').getAll()),
      answerOf<KeptChange[]>(tx.objectStore('changes').getAll()),
    ])
    return entries.map((entry) => ({
      place: entry,
      entry,
      ballots: byEntry(ballots, entry.entryId),
      changes: byEntry(changes, entry.entryId),
    }))
  }

  return {
    read,
    change,
    all,
    receipts: async (entryId) => {
      const tx = (await database()).transaction('receipts', 'readonly')
      return answerOf<Receipt[]>(tx.objectStore('receipts').getAll(ofEntry(entryId)))
    },
  }
}

/** The receipts of acts of a person on this laptop, in their order. */
export const actsKept = async (accountId: string): Promise<readonly ActReceipt[]> => {
  const tx = (await database()).transaction('receipts', 'readonly')
  return answerOf<ActReceipt[]>(tx.objectStore('receipts').getAll(ofEntry(actsOf(accountId))))
}

/** Keeps the receipt of an act after those that are there; the oldest ones of the person give way. */
export const keepAct = async (
  accountId: string,
  act: Pick<ActReceipt, 'operation' | 'at' | 'receipt'>,
): Promise<void> => {
  const entryId = actsOf(accountId)
  const tx = (await database()).transaction('receipts', 'readwrite', { durability: 'strict' })
  const store = tx.objectStore('receipts')
  const last = store.openKeyCursor(ofEntry(entryId), 'prev')
  last.onsuccess = () => {
    const key = last.result?.key
    const number = (Array.isArray(key) ? Number(key[1]) : 0) + 1
    const kept: ActReceipt = { entryId, number, version: 1, ...act }
    store.put(kept)
    store.delete(IDBKeyRange.bound([entryId], [entryId, number - MOST_ACTS, []]))
  }
}
