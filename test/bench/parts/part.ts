import type { Resources } from '../support/resources.ts'
import type { Row } from '../support/table.ts'

export interface Options {
  /** Fewer and shorter rounds. */
  readonly quick: boolean
  readonly resources: Resources
  /** Says what is going on while it goes on. */
  readonly note: (line: string) => void
}

/** One part of the benchmark. */
export interface Part {
  readonly name: string
  readonly run: (options: Options) => Promise<readonly Row[]>
}
