/** One table in the browser's own database, for handles of files, which can be kept nowhere else. */

/** What is asked is asked in a transaction of its own. */
export type IndexedStore = <T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
) => Promise<T>

/** @param keyPath the property that names a row */
export function indexedStore(
  databaseName: string,
  storeName: string,
  keyPath: string,
): IndexedStore {
  return async (mode, ask) => {
    const opening = indexedDB.open(databaseName, 1)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(storeName, { keyPath })
    }
    const database = await settled(opening)
    try {
      return await settled(ask(database.transaction(storeName, mode).objectStore(storeName)))
    } finally {
      database.close()
    }
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
