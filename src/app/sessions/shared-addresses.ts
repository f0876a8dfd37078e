import { SIGNING_IN } from '../access/identity.ts'
import type { UnitOfWork } from '../ports.ts'
import type { SharedAddress } from './model.ts'

/**
 * So many accounts at one address are suspicious. Seven can share the only laptop of a branch in one evening: an administrator,
 * presidium, secretary, auditor, and a board of three.
 */
export const SHARED_BY = 8

/** At most so often is looked after a sign-in, in milliseconds: each look reads the sessions of half a day. */
const LOOK_AFTER_MS = 600_000

/** This machine, and networks of IPv6, in which each laptop is known by the network alone. */
const ORDINARY = /^127\.|\/64$/

interface SharedAddressesParts {
  /** The one that reads sessions. */
  readonly uow: Pick<UnitOfWork, 'read'>
  readonly now: () => Date
  /** Milliseconds of a clock that nobody can set. */
  readonly elapsed: () => number
}

/**
 * Notices that many people seem to sit at one address, because a proxy or a published port of a container is between and hides
 * theirs. Sessions and delays are bound to addresses and protect less then.
 */
export class SharedAddresses {
  readonly #parts: SharedAddressesParts
  readonly #tell: (found: SharedAddress) => void
  readonly #told = new Set<string>()
  #lookedAt = Number.NEGATIVE_INFINITY

  /** @param tell called once for each address */
  constructor(parts: SharedAddressesParts, tell: (found: SharedAddress) => void) {
    this.#parts = parts
    this.#tell = tell
  }

  /** Looks at the sessions; a database that is away is noticed elsewhere. */
  async look(): Promise<void> {
    const { uow, now, elapsed } = this.#parts
    this.#lookedAt = elapsed()
    const at = now().toISOString()
    const shared = await uow.read(SIGNING_IN, (reads) => reads.sharedAddresses(at, SHARED_BY)).catch(() => [])
    for (const found of shared) {
      if (ORDINARY.test(found.address) || this.#told.has(found.address)) continue
      this.#told.add(found.address)
      this.#tell(found)
    }
  }

  /** Looks after a sign-in, unless it was looked a short while ago. */
  async committed(actions: readonly string[]): Promise<void> {
    if (!actions.includes('session.opened') || this.#parts.elapsed() - this.#lookedAt < LOOK_AFTER_MS) return
    await this.look()
  }
}
