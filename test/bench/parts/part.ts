import type { Resources } from '../support/resources.ts'
import type { Row } from '../support/table.ts'

export interface Options {
  /** Fewer and shorter rounds. */
  readonly quick: boolean
  readonly resources: Resources
  /** Reports progress. */
  readonly note: (line: string) => void
}

/** One part of the benchmark. */
export interface Part {
  readonly name: string
  readonly run: (options: Options) => Promise<readonly Row[]>
}
