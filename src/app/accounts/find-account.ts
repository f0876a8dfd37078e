import type { AccountId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Account, Credential } from './model.ts'
import type { AccountReads, AccountWrites } from './ports.ts'

/** An account with its credentials. */
export interface KnownAccount {
  readonly account: Account
  readonly credential: Credential
}

/** Reads an account with its credentials. */
export const findAccount = async (
  reads: Pick<AccountReads, 'account' | 'credential'>,
  id: AccountId,
): Promise<Result<KnownAccount, Refusal>> => {
  const account = await reads.account(id)
  const credential = await reads.credential(id)
  return account && credential ? ok({ account, credential }) : refuse('account-unknown')
}

/** Locks an account before reading it, so that the data cannot change before the commit. */
export const lockAccount = async (tx: AccountWrites, id: AccountId): Promise<Result<KnownAccount, Refusal>> =>
  (await tx.lockAccount(id)) ? findAccount(tx, id) : refuse('account-unknown')
