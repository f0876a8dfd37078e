import type { TypedBallot } from '../../../src/desk/outbox/outbox.ts'

/** A ballot as its typist knows it: its marks are its name and how often it was corrected. */
export interface Typed {
  readonly id: number
  /** Corrections that may be the newest one: the last that was kept, and those of which the typist heard nothing. */
  readonly marks: Set<number>
  /** Whether the typist knows that it was taken or removed; 'maybe' after a reload before the answer. */
  taken: boolean | 'maybe'
  removed: boolean | 'maybe'
  /** Removals that were not refused. */
  removals: number
}

/** The ballot that has these marks, and its correction. */
export const markOf = (ballot: TypedBallot): readonly [number, number] => {
  const [id, correction] = (ballot.struck?.[0] ?? '').split('.').map(Number)
  return [id ?? 0, correction ?? 0]
}
export const ballotOf = (id: number, correction: number): TypedBallot => ({ struck: [`${id}.${correction}`] })

/** Fails with facts that show the fault. */
export const must = (isTrue: boolean, text: string, ...facts: readonly unknown[]): void => {
  if (!isTrue) throw new Error(`${text}: ${JSON.stringify(facts)}`)
}
