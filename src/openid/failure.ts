import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import type { OpenIdFailure } from '../app/openid/provider.ts'

/** Library codes for a missing response, or one outside the protocol. */
const AWAY = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']

const hasRefused = (error: unknown): error is AuthorizationResponseError | ResponseBodyError =>
  error instanceof AuthorizationResponseError || error instanceof ResponseBodyError

/** `fetch` rejects with a TypeError without a code; errors of the library have one. */
const isUnreachable = (error: unknown): boolean => error instanceof TypeError && !('code' in error)

const reasonOf = (error: unknown): OpenIdFailure['reason'] => {
  if (isUnreachable(error)) return 'provider-away'
  if (error instanceof ClientError && AWAY.includes(error.code ?? '')) return 'provider-away'
  if (hasRefused(error) || error instanceof WWWAuthenticateChallengeError) return 'provider-refused'
  return 'answer-invalid'
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error ? ('code' in error ? error.code : codeOf(error.cause)) : undefined

/**
 * Reduces an error to codes. The library's errors contain requests and responses, including tokens, and must go no
 * further than here.
 */
export const failureOf = (error: unknown): OpenIdFailure => {
  const code = hasRefused(error) ? error.error : codeOf(error)
  const isCode = typeof code === 'string' && /^[A-Za-z_]{1,60}$/.test(code)
  return { reason: reasonOf(error), detail: isCode ? code : 'unknown' }
}
