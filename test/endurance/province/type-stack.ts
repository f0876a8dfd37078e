import { setTimeout as pause } from 'node:timers/promises'
import { ballotsPath } from '../../bench/support/scenario.ts'
import type { Laptop } from './laptop.ts'

/** A stack of papers in the hands of a typist: of each paper the person whose name is struck. */
export interface Stack {
  readonly batchId: string
  readonly slot: 'first' | 'second'
  readonly struck: readonly string[]
}

export interface Pace {
  /** When each ballot is due, by the clock of `performance.now`. */
  readonly dueAt: readonly number[]
  /** The least time between two ballots of a typist. */
  readonly leastMs: number
}

/** Types an entry of a stack ballot by ballot, one a request, and finishes it. */
export const typeStack = async (laptop: Laptop, { batchId, slot, struck }: Stack, pace: Pace): Promise<void> => {
  const path = ballotsPath(batchId, slot)
  let earliest = 0
  for (const [index, personId] of struck.entries()) {
    const wait = Math.max(pace.dueAt[index] ?? 0, earliest) - performance.now()
    if (wait > 0) await pause(wait)
    earliest = performance.now() + pace.leastMs
    await laptop.must('POST', path, { body: { from: index + 1, ballots: [{ struck: [personId] }] }, kind: 'ballot' })
  }
  await laptop.must('POST', path.replace(/ballots$/, 'finalisation'), { kind: 'finalisation' })
}
