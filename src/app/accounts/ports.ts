import type { AccountId, OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { Account, Credential, OpenIdLink } from './model.ts'

/** Which accounts a list holds. What is absent does not restrict it. */
export interface AccountFilter {
  /** Only those in whose names every word of it occurs. */
  readonly text?: string | undefined
  readonly kind?: Account['kind'] | undefined
}

/** Accounts and their credentials. Reads. */
export interface AccountReads {
  account(id: AccountId): Promise<Account | undefined>
  accountByUsername(username: string): Promise<Account | undefined>
  /**
   * Ordered by id.
   * @param within only accounts of these organisations; null for all in the scope
   */
  accounts(page: Page<AccountId>, within: readonly OrganisationId[] | null, filter?: AccountFilter): Promise<Account[]>
  credential(accountId: AccountId): Promise<Credential | undefined>
  credentials(accountIds: readonly AccountId[]): Promise<Credential[]>
  credentialByOpenId(issuer: string, subject: string): Promise<Credential | undefined>
  /** True if some account is a system administrator. */
  hasSystemAdministrator(): Promise<boolean>
}

/** Whether an account was stored, or which part of it belongs to another account, inside the scope or outside it. */
export type AccountInserted = 'inserted' | 'username-taken' | 'openid-subject-taken'

/** Accounts and their credentials. Writes. */
export interface AccountWrites extends AccountReads {
  /** Locks an account, so that acts on it take turns. False if there is no such account. */
  lockAccount(id: AccountId): Promise<boolean>
  /** Any answer but `inserted` leaves the transaction unusable: it must be rolled back. */
  insertAccount(account: Account, credential: Credential): Promise<AccountInserted>
  updateAccount(account: Account): Promise<void>
  /** Everything except the link to an outside identity. */
  setCredential(credential: Credential): Promise<void>
  /** False if another account, inside the scope or outside it, has this identity; the transaction must then be rolled back. */
  setOpenId(accountId: AccountId, link: OpenIdLink | null): Promise<boolean>
}
