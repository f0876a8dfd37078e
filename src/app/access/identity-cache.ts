import { ACCESS_KINDS } from '../../events/access-kinds.ts'
import type { AuditAction } from '../../events/catalogue.ts'
import type { Identified } from './identify.ts'

type Known = Extract<Identified, { identity: unknown }>

/** Acts beside those on accounts that change who sees what: new places, and who sits on a board. */
const OTHER_KINDS: readonly AuditAction[] = ['organisation.created', 'congress.created', 'board.recorded']

/** Attempts that changed nothing about anybody who is signed in; somebody who guesses must not slow down the hall. */
const ATTEMPTS: readonly AuditAction[] = [
  'session.failed',
  'account.locked-out',
  'pin.refused',
  'pin.locked',
  'openid.refused',
  'key.refused',
]

const concernsAccess = (action: AuditAction): boolean =>
  (action in ACCESS_KINDS && !ATTEMPTS.includes(action)) || OTHER_KINDS.includes(action)

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
    if (!logged.some(concernsAccess)) return
    this.#generation += 1
    this.#known.clear()
  }
}
