import { type AuditAction, has } from '../../events/catalogue.ts'
import type { Identified } from './identify.ts'

type Known = Extract<Identified, { identity: unknown }>

/** Upper limit for how long another process on the same database still sees a role or session that was taken away. */
const LIVES_MS = 2_000

/**
 * Cache of identities, kept for two seconds, so that a typist is not looked up for each ballot. Every act of this
 * process that concerns access clears it. Refusals are not cached.
 */
export class IdentityCache {
  readonly #known = new Map<string, { readonly found: Known; readonly from: number; readonly until: number }>()
  readonly #limit: number
  #generation = 0

  constructor(limit = 2_000) {
    this.#limit = limit
  }

  /** Read before a lookup: its answer is cached only if no act concerning access was committed meanwhile. */
  get generation(): number {
    return this.#generation
  }

  get(key: string, now: Date): Known | undefined {
    const entry = this.#known.get(key)
    if (!entry) return undefined
    // A clock that was put back would keep the entry until it has caught up.
    if (now.getTime() >= entry.from && now.getTime() < entry.until) return entry.found
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
    // Delete and set again, so that the first entry of the map is always the oldest.
    this.#known.delete(key)
    const from = now.getTime()
    this.#known.set(key, { found, from, until: Math.min(from + LIVES_MS, end) })
  }

  /** Receives the actions that each committed transaction of this process has logged. */
  readonly committed = (logged: readonly AuditAction[]): void => {
    if (!logged.some((action) => has(action, 'changesAccess'))) return
    this.#generation += 1
    this.#known.clear()
  }
}
