import type { AccountId, ApiKeyId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Refusal } from '../refusal.ts'
import type { ApiKey } from './model.ts'
import type { KeyReads } from './ports.ts'

/** A page of the keys of a service account. */
export const listKeys = async (
  reads: KeyReads,
  accountId: AccountId,
  page: Page<ApiKeyId>,
): Promise<Result<readonly ApiKey[], Refusal>> => ok(await reads.apiKeys(accountId, page))
