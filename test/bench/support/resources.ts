import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Release = () => Promise<unknown> | unknown

/** The resources of the benchmark, closed in reverse order, also after a failure. */
export class Resources {
  readonly #releases: Release[] = []

  /** Remembers how to give something back, and hands it through. */
  keep<T>(value: T, release: (value: T) => Promise<unknown> | unknown): T {
    this.#releases.push(() => release(value))
    return value
  }

  /** An empty folder that lasts as long as this. */
  folder(): string {
    return this.keep(mkdtempSync(join(tmpdir(), 'kiem-phieu-bench-')), (path) =>
      rmSync(path, { recursive: true, force: true }),
    )
  }

  async release(): Promise<void> {
    for (let next = this.#releases.pop(); next; next = this.#releases.pop()) await next()
  }
}
