import type { ApiKeyId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type ApiKey, keyState } from './model.ts'
import type { KeyWrites } from './ports.ts'

/** Locks a key that has neither expired nor been revoked. */
export const lockLiveKey = async (tx: KeyWrites, { at }: Context, id: ApiKeyId): Promise<Result<ApiKey, Refusal>> => {
  await tx.lockApiKey(id)
  const key = await tx.apiKey(id)
  if (!key) return refuse('key-unknown')
  return keyState(key, at) === 'active' ? ok(key) : refuse('key-ended')
}
