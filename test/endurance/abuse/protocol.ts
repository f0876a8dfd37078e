import type { Session } from '../../bench/support/staff.ts'

/** The service and congress that a misbehaving client is aimed at. */
export interface Target {
  readonly port: number
  /** Of an account that may read the congress. */
  readonly session: Session
  /** Of the head of the board, who may type. */
  readonly head: Session
  readonly congressId: string
  /** The path to which a stack's ballots are posted; no typist of the run types this stack. */
  readonly ballotsPath: string
  /** The name with which a typist signs in. */
  readonly username: string
}

/** How often something was answered or happened, by what it was: a status, or a word. */
export type Outcome = Readonly<Record<string, number>>

/** One way to misbehave, until `signal` is aborted. */
export type Abuser = (target: Target, signal: AbortSignal) => Promise<Outcome>
