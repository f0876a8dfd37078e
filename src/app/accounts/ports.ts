import type { AccountId, OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { Account, Credential, OpenIdLink } from './model.ts'

/** Accounts and what they sign in with. What can be read. */
export interface AccountReads {
  account(id: AccountId): Promise<Account | undefined>
  accountByUsername(username: string): Promise<Account | undefined>
  /** In order of id. @param within those of these organisations only; null for all in the scope */
  accounts(page: Page<AccountId>, within: readonly OrganisationId[] | null): Promise<Account[]>
  credential(accountId: AccountId): Promise<Credential | undefined>
  credentials(accountIds: readonly AccountId[]): Promise<Credential[]>
  credentialByOpenId(issuer: string, subject: string): Promise<Credential | undefined>
  /** True when some account holds the role of system administrator. */
  hasSystemAdministrator(): Promise<boolean>
}

/** Whether an account could be stored, or what of it belongs to another, in the scope or out of it. */
export type AccountInserted = 'inserted' | 'username-taken' | 'openid-subject-taken'

/** Accounts and what they sign in with. What can be written. */
export interface AccountWrites extends AccountReads {
  /** Locks an account: acts on it take turns. False if there is no such account. */
  lockAccount(id: AccountId): Promise<boolean>
  /** The transaction has to be given up where it answers anything but `inserted`. */
  insertAccount(account: Account, credential: Credential): Promise<AccountInserted>
  updateAccount(account: Account): Promise<void>
  /** All but the link to an outside identity. */
  setCredential(credential: Credential): Promise<void>
  /** False where the identity is linked with another account, in the scope or out of it; the transaction has to be given up then. */
  setOpenId(accountId: AccountId, link: OpenIdLink | null): Promise<boolean>
}
