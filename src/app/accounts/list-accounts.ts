import type { AccountId, OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { KnownAccount } from './find-account.ts'
import type { AccountReads } from './ports.ts'

/**
 * A page of accounts with their credentials.
 * @param within only accounts of these organisations; null for all in the scope
 * @param text only those in whose display name or user name every word of it occurs
 */
export const listAccounts = async (
  reads: Pick<AccountReads, 'accounts' | 'credentials'>,
  page: Page<AccountId>,
  within: readonly OrganisationId[] | null,
  text?: string,
): Promise<readonly KnownAccount[]> => {
  const accounts = await reads.accounts(page, within, text)
  const credentials = await reads.credentials(accounts.map(({ id }) => id))
  const byAccount = new Map(credentials.map((credential) => [credential.accountId, credential]))
  return accounts.flatMap((account) => {
    const credential = byAccount.get(account.id)
    return credential ? [{ account, credential }] : []
  })
}
