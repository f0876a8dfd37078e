import type { Context } from '../../src/app/actor.ts'
import { NOTHING_TO_DO, type NothingToDo } from '../../src/app/nothing-to-do.ts'
import type { Tx, UnitOfWork, WriteOptions } from '../../src/app/ports.ts'
import type { Refusal } from '../../src/app/refusal.ts'
import type { Result } from '../../src/kernel/result.ts'

type Write<T> = [Context, (tx: Tx, context: Context) => Promise<Result<T, Refusal>>, WriteOptions<T>?]

/** Acts that are executed completely and then rolled back, so that every test finds the same state. */
export interface Rehearsal {
  readonly around: (real: UnitOfWork) => UnitOfWork
  /** Runs one request; `done` tells whether an act was completed in it. */
  readonly of: <T>(request: () => Promise<T>) => Promise<{ readonly answer: T; readonly done: boolean }>
}

export const createRehearsal = (): Rehearsal => {
  let rehearsing = false
  let done = false
  return {
    around: (real) => ({
      ...real,
      write: async <T>(...[context, useCase, options]: Write<T>) => {
        if (!rehearsing) return real.write(context, useCase, options)
        const results: Result<T, Refusal>[] = []
        const tried = async (tx: Tx, acting: Context): Promise<Result<T, Refusal> | NothingToDo> => {
          const result = await useCase(tx, acting)
          if (!result.ok) return result
          done = true
          results.push(result)
          return NOTHING_TO_DO
        }
        const outcome = await real.writeIfNeeded<T>(context, tried, options)
        // The act is rolled back, and the request is answered as if it had been committed.
        return outcome.kind === 'nothing-to-do' ? { kind: 'done', result: results[0]! } : outcome
      },
      writeIfNeeded: (context, useCase, options) => {
        if (!rehearsing) return real.writeIfNeeded(context, useCase, options)
        const tried: typeof useCase = async (tx, acting) => {
          const result = await useCase(tx, acting)
          if ('kind' in result || !result.ok) return result
          done = true
          return NOTHING_TO_DO
        }
        return real.writeIfNeeded(context, tried, options)
      },
      enterBallots: async (context, entry) => {
        if (!rehearsing) return real.enterBallots(context, entry)
        // One statement that commits by itself cannot be rolled back; the right to send it was checked before.
        done = true
        const entered = entry.ballots.length
        return { status: 'entered', firstNumber: 1, nextNumber: entered + 1, entered, size: entered, receipt: null }
      },
    }),
    of: async (request) => {
      rehearsing = true
      done = false
      try {
        return { answer: await request(), done }
      } finally {
        rehearsing = false
      }
    },
  }
}
