import type { AccountId, ApiKeyId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { ApiKey, KeptKey } from './model.ts'

/** Keys of other systems. What can be read. */
export interface KeyReads {
  apiKey(id: ApiKeyId): Promise<ApiKey | undefined>
  /** In the order in which they were made. */
  apiKeys(accountId: AccountId, page: Page<ApiKeyId>): Promise<ApiKey[]>
  /** With its digest, which goes nowhere but into the comparison. */
  keptKey(id: ApiKeyId): Promise<KeptKey | undefined>
}

/** Keys of other systems. What can be written. */
export interface KeyWrites extends KeyReads {
  /** Locks a key: acts on it take turns. False if there is no such key. */
  lockApiKey(id: ApiKeyId): Promise<boolean>
  insertApiKey(key: ApiKey, digest: Buffer): Promise<void>
  /** Writes when it ends and what took its place; the rest of a key never changes. */
  endApiKey(key: Pick<ApiKey, 'id' | 'expiresAt' | 'revokedAt' | 'replacedBy'>): Promise<void>
  /** Notes that it was used. */
  touchApiKey(id: ApiKeyId, at: string): Promise<void>
  /** Takes the turn to log a refusal; false where somebody took it since `lastLoggedAt` was read. */
  claimRefusalLog(id: ApiKeyId, lastLoggedAt: string | null, at: string): Promise<boolean>
}
