import { type Ok, ok } from '../kernel/result.ts'

/** A step in a table of states: the state before it and the state after it. */
export interface Move<From extends string, To extends string> {
  readonly from: From
  readonly to: To
}

/** The answer of a table to an event that can happen. */
export const move = <const From extends string, const To extends string>(from: From, to: To): Ok<Move<From, To>> =>
  ok({ from, to })
