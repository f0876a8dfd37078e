import { ok, type Result } from '../../kernel/result.ts'
import type { Secrets } from '../access/secrets.ts'
import { newFlow, sealFlow } from './flow.ts'
import type { OpenIdFailure, OpenIdProvider } from './provider.ts'

export interface StartedSignIn {
  /** The address to which the browser is sent. */
  readonly address: string
  /** The sealed flow for the browser. */
  readonly sealed: string
}

/**
 * Begins a sign-in at the provider. Nothing is stored or logged yet.
 * @param brought token of the browser's session; null if there is none
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
