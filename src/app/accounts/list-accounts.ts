import type { AccountId, OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { KnownAccount } from './find-account.ts'
import type { AccountFilter, AccountReads } from './ports.ts'

/**
 * A page of accounts with their credentials.
 * @param within only accounts of these organisations; null for all in the scope
 */
export const listAccounts = async (
  reads: Pick<AccountReads, 'accounts' | 'credentials'>,
  page: Page<AccountId>,
  within: readonly OrganisationId[] | null,
  filter?: AccountFilter,
): Promise<readonly KnownAccount[]> => {
  const accounts = await reads.accounts(page, within, filter)
  const credentials = await reads.credentials(accounts.map(({ id }) => id))
  const byAccount = new Map(credentials.map((credential) => [credential.accountId, credential]))
  return accounts.flatMap((account) => {
    const credential = byAccount.get(account.id)
    return credential ? [{ account, credential }] : []
  })
}
