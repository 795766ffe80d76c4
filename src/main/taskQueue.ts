/**
 * Runs tasks one after another for each key, so that two writes to one file never overlap.
 *
 * Must stay true: a task that fails does not stop those behind it.
 */
export type TaskQueue = <T>(key: string, task: () => Promise<T>) => Promise<T>

/** A queue of its own. `key` is usually a path or a journal id; different keys run side by side. */
export function createTaskQueue(): TaskQueue {
  const tails = new Map<string, Promise<unknown>>()
  return (key, task) => {
    const before = tails.get(key) ?? Promise.resolve()
    const result = before.then(task)
    const tail = result.catch(() => undefined)
    tails.set(key, tail)
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key)
    })
    return result
  }
}
