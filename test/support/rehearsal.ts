import type { UnitOfWork } from '../../src/app/ports.ts'
import { refuse } from '../../src/app/refusal.ts'

/** Acts that are done to the end and then rolled back, so that every test of them finds things as they were. */
export interface Rehearsal {
  readonly around: (real: UnitOfWork) => UnitOfWork
  /** Runs one request; `done` says whether an act came to its end in it. */
  readonly of: <T>(request: () => Promise<T>) => Promise<{ readonly answer: T; readonly done: boolean }>
}

/** A refusal after the end rolls back. Which one does not matter: nobody reads it. */
const rollBack = () => refuse('list-empty')

export const createRehearsal = (): Rehearsal => {
  let rehearsing = false
  let done = false
  return {
    around: (real) => ({
      ...real,
      write: (context, useCase, options) => {
        if (!rehearsing) return real.write(context, useCase, options)
        const tried: typeof useCase = async (tx, acting) => {
          const result = await useCase(tx, acting)
          if (!result.ok) return result
          done = true
          return rollBack()
        }
        return real.write(context, tried, options)
      },
      enterBallots: async (context, entry) => {
        if (!rehearsing) return real.enterBallots(context, entry)
        // One statement that commits by itself cannot be rolled back; who may send it was asked before.
        done = true
        return { status: 'entered', firstNumber: 1, entered: entry.ballots.length, size: entry.ballots.length }
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
