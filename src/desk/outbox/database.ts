const NAME = 'kiem-phieu'
/** Raised with each change of the stores; `upgrade` brings older data along. */
const VERSION = 1

const upgrade = (db: IDBDatabase): void => {
  db.createObjectStore('entries', { keyPath: 'entryId' })
  db.createObjectStore('ballots', { keyPath: ['entryId', 'number'] })
  db.createObjectStore('changes', { keyPath: ['entryId', 'order'] })
  db.createObjectStore('receipts', { keyPath: ['entryId', 'number', 'version'] })
}

export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
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
export const database = (): Promise<IDBDatabase> => {
  opened ??= openDatabase(() => {
    opened = null
  }).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

/** Records of an entry: the first part of their key is its id. */
export const ofEntry = (entryId: string): IDBKeyRange => IDBKeyRange.bound([entryId], [entryId, []])
