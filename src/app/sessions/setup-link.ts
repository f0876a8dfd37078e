import { timingSafeEqual } from 'node:crypto'

/** Lifetime of an unused link. */
export const SETUP_LINK_HOURS = 24

const HOUR = 60 * 60 * 1000

export interface SetupLinkPlan {
  /** Digest of the token in the link; the token itself is printed and stored nowhere. */
  readonly digest: Buffer
  readonly expiresAt: string
  /** Requested at the start although administrators exist, because none of them can sign in. */
  readonly despiteAdministrators: boolean
}

/**
 * The link that creates the first administrator. Single use; kept in the memory of the process that printed it, so a
 * restart invalidates it.
 */
export class SetupLink {
  readonly #plan: SetupLinkPlan | null
  readonly #elapsed: () => number
  readonly #printed: number
  #spent = false

  /**
   * @param plan null if no link was printed
   * @param elapsed milliseconds of a clock that nobody can set, so that a link does not outlive a day if the clock of the
   *   machine is put back
   */
  constructor(plan: SetupLinkPlan | null, elapsed: () => number = () => performance.now()) {
    this.#plan = plan
    this.#elapsed = elapsed
    this.#printed = elapsed()
  }

  get isOpen(): boolean {
    return this.#plan !== null && !this.#spent
  }

  get despiteAdministrators(): boolean {
    return this.#plan?.despiteAdministrators ?? false
  }

  /**
   * Claims the link, so that no other request can use it meanwhile. False for another token, and for a link that has
   * expired or is claimed.
   */
  take(tokenDigest: Buffer, at: string): boolean {
    const plan = this.#plan
    if (plan === null || this.#spent || !timingSafeEqual(tokenDigest, plan.digest)) return false
    if (Date.parse(at) >= Date.parse(plan.expiresAt)) return false
    if (this.#elapsed() - this.#printed >= SETUP_LINK_HOURS * HOUR) return false
    this.#spent = true
    return true
  }

  /** Releases the link after a failed use. */
  release(): void {
    this.#spent = false
  }
}
