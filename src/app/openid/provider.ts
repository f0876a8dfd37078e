import type { Result } from '../../kernel/result.ts'

/** The random values that identify one sign-in at the provider, used for that sign-in only. */
export interface OpenIdFlow {
  /** Returned in the address to which the provider sends the browser. */
  readonly state: string
  /** Returned inside the ID token. */
  readonly nonce: string
  /** PKCE verifier (RFC 7636): only its digest is sent before the code is exchanged. */
  readonly codeVerifier: string
}

/**
 * A person as the provider identifies them. Issuer and subject together identify one person; a subject alone means
 * nothing.
 */
export interface OpenIdPerson {
  readonly issuer: string
  readonly subject: string
  /** The provider reports more than one factor. */
  readonly secondFactor: boolean
}

/** Why the provider identified nobody. Contains no received data. */
export interface OpenIdFailure {
  readonly reason: 'provider-away' | 'provider-refused' | 'answer-invalid'
  /** A code of the library or of the protocol, for the technician who reads the log. */
  readonly detail: string
}

/** The answer from the provider, with the flow that was begun. */
export interface OpenIdReturn {
  readonly flow: OpenIdFlow
  /** The query of the address that the browser requested. */
  readonly query: string
  /** Whole seconds since the browser was sent away; the sign-in at the provider must be newer. */
  readonly secondsAway: number
}

/** An OpenID Connect provider. Implemented outside, because it communicates with another machine. */
export interface OpenIdProvider {
  /** Display name. */
  readonly name: string
  /** The address to which the browser is sent. */
  readonly start: (flow: OpenIdFlow) => Promise<Result<string, OpenIdFailure>>
  /** Exchanges the returned code and checks the ID token. */
  readonly finish: (back: OpenIdReturn) => Promise<Result<OpenIdPerson, OpenIdFailure>>
}
