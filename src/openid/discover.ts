import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'

/** Upper limit for a person waiting at the screen; a slower provider counts as unavailable. */
const TIMEOUT_SECONDS = 5
/** Lifetime of cached provider metadata. The library fetches keys again when it meets an unknown one. */
const LIFETIME_MS = 3_600_000

/** The provider's address, and this service's registration there. */
export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The provider's name for people. */
  readonly name: string
  /** The address to which the provider sends browsers back; registered there. */
  readonly redirectUri: string
}

/** Client authentication by header, the protocol's default, unless the provider supports only another way. */
const authenticating = (secret: string): ClientAuth => {
  const basic = ClientSecretBasic(secret)
  const post = ClientSecretPost(secret)
  return (server, ...request) => {
    const { token_endpoint_auth_methods_supported: methods = ['client_secret_basic'] } = server
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...request)
  }
}

const discover = ({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Configuration> => {
  const server = new URL(issuer)
  // The configuration allows plain HTTP only for addresses of this machine.
  const extensions = server.protocol === 'http:' ? [allowInsecureRequests] : []
  return discovery(server, clientId, clientSecret, authenticating(clientSecret), {
    timeout: TIMEOUT_SECONDS,
    // Without it the library trusts the connection and does not check the signature of the ID token.
    execute: [...extensions, enableNonRepudiationChecks],
  })
}

/**
 * Provider metadata, fetched when needed: the service starts without the provider. However many people wait, only one
 * fetch runs at a time, and failures are not cached.
 */
export const discovering = (settings: OpenIdSettings, now: () => Date): (() => Promise<Configuration>) => {
  let known: { readonly asked: number; readonly answer: Promise<Configuration> } | null = null
  return () => {
    const at = now().getTime()
    // A clock that was put back must not keep an answer for years.
    if (known && Math.abs(at - known.asked) < LIFETIME_MS) return known.answer
    const asking = { asked: at, answer: discover(settings) }
    known = asking
    asking.answer.catch(() => {
      if (known === asking) known = null
    })
    return asking.answer
  }
}
