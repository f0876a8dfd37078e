/** A role of an administrator that an event grants to an account. */
export interface Administered {
  /** Id of the grant. */
  readonly id: string
  readonly role: string
  readonly accountId: string
  /** Null for the system. */
  readonly organisationId: string | null
  /** Milliseconds since 1970. */
  readonly grantedAt: number
}

interface Ended extends Administered {
  readonly endedAt: number
}

interface Account {
  readonly organisationId: string | null
  readonly isActive: boolean
}

/** A link for the first administrator. */
interface Link {
  readonly expiresAt: number
  readonly despiteAdministrators: boolean
}

/** The time for which a request under way may still use the organisations that its caller administered when it began. */
const UNDER_WAY_MS = 60_000

/** No organisation has so many above it; a forged circle ends here. */
const DEEPEST = 100

/** Organisations, accounts and administrators, as the log of the installation states them. */
export class Installation {
  readonly #superiors = new Map<string, string | null>()
  readonly #accounts = new Map<string, Account>()
  readonly #live = new Map<string, Administered>()
  readonly #byAccount = new Map<string, readonly Administered[]>()
  #ended: readonly Ended[] = []
  #links: readonly Link[] = []
  #request = ''
  /** The accounts that the request has created. */
  readonly #created = new Set<string>()

  /** Follows the request of an event, and forgets what ended too long ago to be still under way. */
  enter(requestId: string, at: number): void {
    if (this.#ended.length > 0) this.#ended = this.#ended.filter(({ endedAt }) => at - endedAt < UNDER_WAY_MS)
    if (requestId === this.#request) return
    this.#request = requestId
    this.#created.clear()
  }

  addOrganisation(id: string, superiorId: string | null): void {
    this.#superiors.set(id, superiorId)
  }

  /** The organisation above another; null if there is none, and for the system. */
  superiorOf(organisationId: string | null): string | null {
    return organisationId === null ? null : (this.#superiors.get(organisationId) ?? null)
  }

  addAccount(id: string, organisationId: string | null): void {
    this.#accounts.set(id, { organisationId, isActive: true })
    this.#created.add(id)
  }

  changeAccount(id: string, isActive: boolean): void {
    const known = this.#accounts.get(id)
    if (known) this.#accounts.set(id, { ...known, isActive })
  }

  addLink(link: Link): void {
    this.#links = [...this.#links, link]
  }

  /**
   * Uses up the link by which the first administrator was created in the same request. A link that was made while there was no
   * administrator does not count once there is one; two people with links of two processes may be faster than that.
   * @returns whether there was one
   */
  takeSetUp({ actorId, at }: { readonly actorId: string; readonly at: number }): boolean {
    const others = [...this.#live.values()].filter(({ role }) => role === 'system-administrator')
    const isFirst = others.every(({ grantedAt }) => at - grantedAt < UNDER_WAY_MS)
    const used = this.#links.findLast(
      ({ expiresAt, despiteAdministrators }) => at < expiresAt && (isFirst || despiteAdministrators),
    )
    this.#links = this.#links.filter((link) => link !== used && at < link.expiresAt)
    return used !== undefined && this.#created.has(actorId)
  }

  grant(granted: Administered): void {
    this.#live.set(granted.id, granted)
    this.#byAccount.set(granted.accountId, [...this.grantsOf(granted.accountId), granted])
  }

  revoke(id: string, at: number): void {
    const granted = this.#live.get(id)
    if (!granted) return
    this.#live.delete(id)
    const left = this.grantsOf(granted.accountId).filter((one) => one !== granted)
    if (left.length > 0) this.#byAccount.set(granted.accountId, left)
    else this.#byAccount.delete(granted.accountId)
    this.#ended = [...this.#ended, { ...granted, endedAt: at }]
  }

  find(id: string): Administered | undefined {
    return this.#live.get(id)
  }

  /** The grants of an account that are in force. */
  grantsOf(accountId: string): readonly Administered[] {
    return this.#byAccount.get(accountId) ?? []
  }

  /** Whether an active account holds a role anywhere. */
  holds(accountId: string, role: string): boolean {
    return this.#isActive(accountId) && this.grantsOf(accountId).some((one) => one.role === role)
  }

  /** Whether an account administers an organisation or one above it. A role that ended while a request was under way counts. */
  administers(accountId: string, organisationId: string | null, at: number): boolean {
    const lately = this.#ended.filter((one) => one.accountId === accountId && at - one.endedAt < UNDER_WAY_MS)
    const places = new Set([...this.grantsOf(accountId), ...lately].map((one) => one.organisationId))
    return this.#upwards(organisationId).some((id) => places.has(id))
  }

  /** Whether an active account may get a role at a place: it belongs there or above, so that nobody below can take it over. */
  isEligible(accountId: string, organisationId: string | null): boolean {
    const account = this.#accounts.get(accountId)
    if (!account?.isActive) return false
    const { organisationId: home } = account
    return organisationId === null ? home === null : home !== null && this.#upwards(organisationId).includes(home)
  }

  #isActive(accountId: string): boolean {
    return this.#accounts.get(accountId)?.isActive ?? false
  }

  /** An organisation and those above it; none for null. */
  #upwards(organisationId: string | null): readonly string[] {
    const found: string[] = []
    for (let id = organisationId; id !== null && found.length < DEEPEST; id = this.superiorOf(id)) found.push(id)
    return found
  }
}
