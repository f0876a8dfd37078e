import { type AuditAction, has } from '../../events/catalogue.ts'
import type { Identified } from './identify.ts'

type Known = Extract<Identified, { identity: unknown }>

/** Another process on the same database sees a role or session taken away after this long at the latest. */
const LIVES_MS = 2_000

/**
 * Who callers are, remembered for two seconds, so that somebody who types ballots is not looked up for each of them.
 * Every act of this process that concerns access empties it at once. Refusals are not remembered.
 */
export class IdentityCache {
  readonly #known = new Map<string, { readonly found: Known; readonly until: number }>()
  readonly #limit: number
  #generation = 0

  constructor(limit = 2_000) {
    this.#limit = limit
  }

  /** Before looking up: what is found then counts only if nothing concerning access happened meanwhile. */
  get generation(): number {
    return this.#generation
  }

  get(key: string, now: Date): Known | undefined {
    const entry = this.#known.get(key)
    if (!entry) return undefined
    if (now.getTime() < entry.until) return entry.found
    this.#known.delete(key)
    return undefined
  }

  keep(key: string, found: Known, now: Date, generation: number): void {
    if (generation !== this.#generation) return
    if (this.#known.size >= this.#limit) {
      const oldest = this.#known.keys().next().value
      if (oldest !== undefined) this.#known.delete(oldest)
    }
    const end = found.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(found.until)
    // Written anew, so that the first in the map is always the one that was looked up longest ago.
    this.#known.delete(key)
    this.#known.set(key, { found, until: Math.min(now.getTime() + LIVES_MS, end) })
  }

  /** Told what each committed transaction of this process has logged. */
  readonly committed = (logged: readonly AuditAction[]): void => {
    if (!logged.some((action) => has(action, 'changesAccess'))) return
    this.#generation += 1
    this.#known.clear()
  }
}
