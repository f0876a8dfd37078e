import { ok, type Result } from '../../kernel/result.ts'
import type { Secrets } from '../access/secrets.ts'
import { newFlow, sealFlow } from './flow.ts'
import type { OpenIdFailure, OpenIdProvider } from './provider.ts'

export interface StartedSignIn {
  /** Where to send the browser. */
  readonly address: string
  /** What the browser keeps meanwhile. */
  readonly sealed: string
}

/**
 * Begins a sign-in at the provider. Nobody has done anything yet: nothing is stored, and there is nothing to log.
 * @param brought token of the session that the browser has; null without
 */
export const startOpenIdSignIn = async (
  { secrets, provider }: { readonly secrets: Secrets; readonly provider: OpenIdProvider },
  at: string,
  brought: string | null,
): Promise<Result<StartedSignIn, OpenIdFailure>> => {
  const flow = newFlow(secrets)
  const address = await provider.start(flow)
  if (!address.ok) return address
  return ok({ address: address.value, sealed: sealFlow(secrets, { ...flow, begunAt: at, brought }) })
}
