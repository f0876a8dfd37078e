import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'

/** A person is waiting before the screen; a provider that takes longer is as good as away. */
const TIMEOUT_SECONDS = 5
/** How long what the provider says about itself is believed. Its keys are asked for anew by the library, when it meets a new one. */
const LIFETIME_MS = 3_600_000

/** Where the provider is, and who this service is to it. */
export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** How people call the provider. */
  readonly name: string
  /** Where the provider sends browsers back to; registered there. */
  readonly redirectUri: string
}

/** The secret in a header, which is the default of the protocol, unless the provider says that it takes it otherwise. */
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
  // The configuration lets plain HTTP through for addresses of this machine alone.
  const extensions = server.protocol === 'http:' ? [allowInsecureRequests] : []
  return discovery(server, clientId, clientSecret, authenticating(clientSecret), {
    timeout: TIMEOUT_SECONDS,
    // Without it the library trusts the connection and leaves the signature of the ID token alone.
    execute: [...extensions, enableNonRepudiationChecks],
  })
}

/**
 * What the provider says about itself, asked for when it is needed: the service starts without it. However many people
 * wait, it is asked once at a time, and a failure is not remembered.
 */
export const discovering = (settings: OpenIdSettings, now: () => Date): (() => Promise<Configuration>) => {
  let known: { readonly asked: number; readonly answer: Promise<Configuration> } | null = null
  return () => {
    const at = now().getTime()
    if (known && at - known.asked < LIFETIME_MS) return known.answer
    const asking = { asked: at, answer: discover(settings) }
    known = asking
    asking.answer.catch(() => {
      if (known === asking) known = null
    })
    return asking.answer
  }
}
