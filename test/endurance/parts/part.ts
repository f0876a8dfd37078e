import type { Resources } from '../../bench/support/resources.ts'

export interface Options {
  /** Duration of each step. */
  readonly milliseconds: number
  /** Rounds of each kind. */
  readonly rounds: number
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
  readonly run: (options: Options) => Promise<void>
}
