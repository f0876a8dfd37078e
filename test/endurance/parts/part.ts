import type { Resources } from '../../bench/support/resources.ts'
import type { DaySize } from '../province/evening.ts'

export interface Options {
  /** Duration of each step. */
  readonly milliseconds: number
  /** Rounds of each kind. */
  readonly rounds: number
  /** Size of the day of a province. */
  readonly day: DaySize
  /** The least time between two ballots of a typist on that day, in milliseconds. */
  readonly leastMs: number
  /** Finished congresses in the larger database. */
  readonly stored: number
  /** People who type beside finished congresses. */
  readonly typists: number
  readonly resources: Resources
  /** Reports progress. */
  readonly note: (line: string) => void
  /**
   * States what must be true.
   * @param kind `time`: it depends on the machine, and is reported but not held in a test
   */
  readonly judge: (holds: boolean, what: string, kind?: 'always' | 'time') => void
}

/** One part of the endurance runs. */
export interface Part {
  readonly name: string
  /** Runs only if it is named, because it takes long. */
  readonly onRequest?: boolean
  readonly run: (options: Options) => Promise<void>
}
