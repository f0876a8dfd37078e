import { err, ok, type Result } from '../../kernel/result.ts'
import type { Secrets } from '../access/secrets.ts'
import type { OpenIdFlow } from './provider.ts'

/** Maximum duration of a sign-in at the provider. */
export const FLOW_SECONDS = 600

/** The flow that a browser keeps while it is at the provider. */
export interface KeptFlow extends OpenIdFlow {
  readonly begunAt: string
  /**
   * Token of the browser's current session; null if there is none. That session ends when another begins, and its
   * strict cookie is not sent when the provider sends the browser back.
   */
  readonly brought: string | null
}

/** A flow that the browser has brought back. */
export interface ReturnedFlow extends KeptFlow {
  /** Whole seconds since it began. */
  readonly secondsAway: number
}

/** Why an answer belongs to no flow of this browser. */
export type FlowFailure = 'flow-missing' | 'flow-expired'

/** Sealed to its state, so that it opens only for the answer to this flow. */
const boundTo = (state: string): string => `openid flow ${state}`

/** A new flow. Every part of it is random and used once. */
export const newFlow = (secrets: Pick<Secrets, 'token'>): OpenIdFlow => ({
  state: secrets.token(),
  nonce: secrets.token(),
  codeVerifier: secrets.token(),
})

/**
 * The flow for the browser to keep, sealed. The service stores nothing, so that starting many sign-ins fills no table
 * and blocks nobody.
 */
export const sealFlow = (secrets: Pick<Secrets, 'seal'>, { state, ...kept }: KeptFlow): string =>
  secrets.seal(JSON.stringify(kept), boundTo(state))

/** The flow that a browser brings back with an answer, if it belongs to the answer and is not too old. */
export const openFlow = (
  secrets: Pick<Secrets, 'open'>,
  sealed: string | null,
  state: string,
  at: string,
): Result<ReturnedFlow, FlowFailure> => {
  const kept = sealed === null ? null : unsealed(secrets, sealed, state)
  if (!kept) return err('flow-missing')
  const secondsAway = Math.ceil((Date.parse(at) - Date.parse(kept.begunAt)) / 1000)
  if (secondsAway < 0 || secondsAway > FLOW_SECONDS) return err('flow-expired')
  return ok({ ...kept, state, secondsAway })
}

const unsealed = (secrets: Pick<Secrets, 'open'>, sealed: string, state: string): Omit<KeptFlow, 'state'> | null => {
  try {
    // Only text sealed here opens, so its shape is known.
    return JSON.parse(secrets.open(sealed, boundTo(state))) as Omit<KeptFlow, 'state'>
  } catch {
    return null
  }
}
