import type { AccountId, ApiKeyId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { ApiKey, KeptKey } from './model.ts'

/** Keys of other systems. Reads. */
export interface KeyReads {
  apiKey(id: ApiKeyId): Promise<ApiKey | undefined>
  /** In order of creation. */
  apiKeys(accountId: AccountId, page: Page<ApiKeyId>): Promise<ApiKey[]>
  /** With its digest, which is used for the comparison only. */
  keptKey(id: ApiKeyId): Promise<KeptKey | undefined>
}

/** Keys of other systems. Writes. */
export interface KeyWrites extends KeyReads {
  /** Locks a key, so that acts on it take turns. False if there is no such key. */
  lockApiKey(id: ApiKeyId): Promise<boolean>
  insertApiKey(key: ApiKey, digest: Buffer): Promise<void>
  /** Updates its end and its replacement; the rest of a key never changes. */
  endApiKey(key: Pick<ApiKey, 'id' | 'expiresAt' | 'revokedAt' | 'replacedBy'>): Promise<void>
  /** Records its use. */
  touchApiKey(id: ApiKeyId, at: string): Promise<void>
  /** Claims the turn to log a refusal; false if another process claimed it since `lastLoggedAt` was read. */
  claimRefusalLog(id: ApiKeyId, lastLoggedAt: string | null, at: string): Promise<boolean>
}
