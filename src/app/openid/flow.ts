import { err, ok, type Result } from '../../kernel/result.ts'
import type { Secrets } from '../access/secrets.ts'
import type { OpenIdFlow } from './provider.ts'

/** How long somebody may take at the provider. */
export const FLOW_SECONDS = 600

/** What a browser keeps while it is at the provider. */
export interface KeptFlow extends OpenIdFlow {
  readonly begunAt: string
  /**
   * Token of the session that the browser had; null without. It ends when another begins, but its strict cookie stays at
   * home when the provider sends the browser back.
   */
  readonly brought: string | null
}

/** A flow as the browser brings it back. */
export interface ReturnedFlow extends KeptFlow {
  /** Whole seconds since it was begun. */
  readonly secondsAway: number
}

/** Why what came back belongs to no flow of this browser. */
export type FlowFailure = 'flow-missing' | 'flow-expired'

/** Sealed to its state, so that it opens for the answer to this flow and for no other. */
const boundTo = (state: string): string => `openid flow ${state}`

/** A fresh flow. Every part of it is random and good once. */
export const newFlow = (secrets: Pick<Secrets, 'token'>): OpenIdFlow => ({
  state: secrets.token(),
  nonce: secrets.token(),
  codeVerifier: secrets.token(),
})

/**
 * The flow as the browser keeps it. It cannot be read there, and nothing is kept here: whoever only begins to sign in,
 * however often, fills no table and drives nobody else out of one.
 */
export const sealFlow = (secrets: Pick<Secrets, 'seal'>, { state, ...kept }: KeptFlow): string =>
  secrets.seal(JSON.stringify(kept), boundTo(state))

/** The flow that a browser brings back with an answer, if it is its own and not too old. */
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
    // Only what was sealed here opens, so that it is what was put in.
    return JSON.parse(secrets.open(sealed, boundTo(state))) as Omit<KeptFlow, 'state'>
  } catch {
    return null
  }
}
