import { err, ok, type Result } from '../kernel/result.ts'

/** Runs one task after the other. */
export type OneByOne = <T>(task: () => Promise<T>) => Promise<Result<T, 'busy'>>

/** @param most tasks that run or wait at one time; a further one is refused */
export const oneByOne = (most: number): OneByOne => {
  let waiting = 0
  let before: Promise<unknown> = Promise.resolve()
  return async (task) => {
    if (waiting >= most) return err('busy')
    waiting += 1
    const run = before.then(task)
    before = run.catch(() => {})
    try {
      return ok(await run)
    } finally {
      waiting -= 1
    }
  }
}
