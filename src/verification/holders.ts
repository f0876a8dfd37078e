import { isBoardRole, isRole, type Role } from '../rules/roles.ts'

/** A role that an event grants to an account. */
export interface Granted {
  /** Id of the grant. */
  readonly id: string
  readonly role: string
  readonly accountId: string
  /** The person on the counting board; null for the other roles. */
  readonly personId: string | null
}

/** A proposal to grant a role, by an account. */
export interface Proposal extends Granted {
  readonly by: string
}

/**
 * The roles of a congress as its log grants and revokes them. It keeps the ones in force, and whose accounts were of
 * the board.
 */
export class Holders {
  readonly #live = new Map<string, Granted>()
  readonly #byAccount = new Map<string, readonly Granted[]>()
  /** Every account that ever had a role of the board for a person. */
  readonly #accountsOf = new Map<string, Set<string>>()
  #ended: Granted[] = []
  #request = ''
  /** The account whose sign-in the request has changed; null without such an event. */
  #changed: string | null = null
  /** The accounts that have changed how an account signs in, by that account. */
  readonly #changers = new Map<string, Set<string>>()
  /** The proposals to grant a role that nobody has granted since. */
  #proposals: readonly Proposal[] = []

  /** Follows the request of an event. A role that a request ends still counts in it, because one transaction does all of it. */
  enter(requestId: string): void {
    if (requestId === this.#request) return
    this.#request = requestId
    this.#changed = null
    if (this.#ended.length > 0) this.#ended = []
  }

  /**
   * Somebody else has changed how an account signs in, which suspends its roles in the same request.
   * @param by the account that could come in by it; null if nobody could
   */
  changeSignIn(accountId: string, by: string | null): void {
    this.#changed = accountId
    if (by !== null) this.#changers.set(accountId, (this.#changers.get(accountId) ?? new Set()).add(by))
  }

  /** Whether somebody has changed how an account signs in, so that they could use it. */
  isChangedBy(accountId: string, by: string): boolean {
    return this.#changers.get(accountId)?.has(by) ?? false
  }

  propose(proposal: Proposal): void {
    this.#proposals = [...this.#proposals, proposal]
  }

  /** Takes a proposal back. @returns it; undefined if there is none that waits */
  withdraw(id: string): Proposal | undefined {
    const found = this.#proposals.find((one) => one.id === id)
    this.#proposals = this.#proposals.filter((one) => one !== found)
    return found
  }

  /** The accounts that have proposed a role for an account and a person. */
  proposersOf({ role, accountId, personId }: Omit<Granted, 'id'>): readonly string[] {
    const isSame = (one: Proposal): boolean =>
      one.role === role && one.accountId === accountId && one.personId === personId
    return this.#proposals.filter(isSame).map(({ by }) => by)
  }

  /** The accounts that hold a role. */
  accountsIn(role: string): readonly string[] {
    return [...this.#live.values()].filter((one) => one.role === role).map(({ accountId }) => accountId)
  }

  /** Whether the request of the last event changed how the account signs in. */
  isChanged(accountId: string): boolean {
    return this.#changed === accountId
  }

  grant(granted: Granted): void {
    const { id, accountId, personId } = granted
    this.#live.set(id, granted)
    this.#proposals = this.#proposals.filter((one) => one.role !== granted.role || one.accountId !== accountId)
    this.#byAccount.set(accountId, [...this.rolesOf(accountId), granted])
    if (personId === null) return
    const accounts = this.#accountsOf.get(personId) ?? new Set()
    this.#accountsOf.set(personId, accounts.add(accountId))
  }

  /** @returns whether the grant was in force */
  revoke(id: string): boolean {
    const granted = this.#live.get(id)
    if (!granted) return false
    this.#live.delete(id)
    const left = this.rolesOf(granted.accountId).filter((one) => one !== granted)
    if (left.length > 0) this.#byAccount.set(granted.accountId, left)
    else this.#byAccount.delete(granted.accountId)
    this.#ended.push(granted)
    return true
  }

  find(id: string): Granted | undefined {
    return this.#live.get(id)
  }

  /** The grants of an account that are in force. */
  rolesOf(accountId: string): readonly Granted[] {
    return this.#byAccount.get(accountId) ?? []
  }

  /** The grant by which an account acts in a role; undefined if it does not hold it. */
  holding(accountId: string, role: string): Granted | undefined {
    const held = (one: Granted): boolean => one.accountId === accountId && one.role === role
    return this.rolesOf(accountId).find(held) ?? this.#ended.find(held)
  }

  /** The names of the roles that an account holds. */
  namesOf(accountId: string): readonly Role[] {
    return this.rolesOf(accountId)
      .map(({ role }) => role)
      .filter(isRole)
  }

  /** The grants in force of roles of the board. */
  onBoard(): readonly Granted[] {
    return [...this.#live.values()].filter(({ role }) => isBoardRole(role))
  }

  /** Every account that ever had a role of the board for a person. */
  accountsOf(personId: string): ReadonlySet<string> {
    return this.#accountsOf.get(personId) ?? new Set()
  }
}
