import type { TakenBallot, TypedBallot } from './outbox.ts'
import type { Kept } from './plan.ts'

/** A ballot as the server has it. */
export interface ServerBallot {
  readonly number: number
  readonly version: number
  readonly ballot: TypedBallot
  readonly removed: boolean
}

/** The ballots of the server with those of this laptop over them, in the order of numbers. */
export const merged = (server: Iterable<ServerBallot>, kept: Kept, heldFrom: number): readonly TakenBallot[] => {
  const all = new Map<number, TakenBallot>()
  for (const { number, ballot, removed } of server) if (!removed) all.set(number, { number, ballot, where: 'sent' })
  for (const { number, ballot } of kept.ballots) {
    all.set(number, { number, ballot, where: number >= heldFrom ? 'held' : 'waiting' })
  }
  for (const { number, ballot } of kept.changes) {
    if (ballot === null) all.delete(number)
    else all.set(number, { number, ballot, where: 'waiting' })
  }
  return [...all.values()].sort((a, b) => a.number - b.number)
}

const listed = (ids: readonly string[] | undefined): string => [...(ids ?? [])].sort().join(' ')

/** Whether two ballots have the same marks, in whatever order they were written. */
export const sameMarks = (a: TypedBallot, b: TypedBallot): boolean =>
  listed(a.struck) === listed(b.struck) &&
  listed(a.agree) === listed(b.agree) &&
  listed(a.disagree) === listed(b.disagree) &&
  (a.setAside ?? null) === (b.setAside ?? null)
