import { timingSafeEqual } from 'node:crypto'

/** A link that nobody opened is dead after a day. */
export const SETUP_LINK_HOURS = 24

export interface SetupLinkPlan {
  /** Digest of the token in the link; the token itself is printed and kept nowhere. */
  readonly digest: Buffer
  readonly expiresAt: string
  /** Asked for at the start although there are administrators, because none of them can sign in. */
  readonly despiteAdministrators: boolean
}

/**
 * The link by which the first administrator makes an account. It lives in the memory of the process that printed it, so
 * that a new start kills it, and is good once.
 */
export class SetupLink {
  readonly #plan: SetupLinkPlan | null
  #spent = false

  /** @param plan null where none was printed */
  constructor(plan: SetupLinkPlan | null) {
    this.#plan = plan
  }

  get isOpen(): boolean {
    return this.#plan !== null && !this.#spent
  }

  get despiteAdministrators(): boolean {
    return this.#plan?.despiteAdministrators ?? false
  }

  /** Takes the link, so that nobody else can while it is used. False for another token, and for a link that is dead or taken. */
  take(tokenDigest: Buffer, at: string): boolean {
    const plan = this.#plan
    if (plan === null || this.#spent || !timingSafeEqual(tokenDigest, plan.digest)) return false
    if (Date.parse(at) >= Date.parse(plan.expiresAt)) return false
    this.#spent = true
    return true
  }

  /** Gives the link back after it was taken and nothing came of it. */
  giveBack(): void {
    this.#spent = false
  }
}
