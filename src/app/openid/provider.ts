import type { Result } from '../../kernel/result.ts'

/** What one sign-in at the provider is recognised by. Made here, at random, and good for that sign-in alone. */
export interface OpenIdFlow {
  /** Comes back in the address that the provider sends the browser to. */
  readonly state: string
  /** Comes back inside the ID token. */
  readonly nonce: string
  /** Proof key (RFC 7636): only its digest is shown before the code is exchanged. */
  readonly codeVerifier: string
}

/** Somebody as the provider knows them. The two together are one person; a subject alone means nothing. */
export interface OpenIdPerson {
  readonly issuer: string
  readonly subject: string
  /** The provider says that it asked for more than one factor. */
  readonly secondFactor: boolean
}

/** Why the provider did not lead to a person. Nothing of what was received stands in it. */
export interface OpenIdFailure {
  readonly reason: 'provider-away' | 'provider-refused' | 'answer-invalid'
  /** A code of the library or of the protocol, for the technician who reads the log. */
  readonly detail: string
}

/** What came back from the provider, for the flow that was begun. */
export interface OpenIdReturn {
  readonly flow: OpenIdFlow
  /** The query of the address as the browser asked for it. */
  readonly query: string
  /** Whole seconds since the browser was sent away: whoever comes back must have signed in within them. */
  readonly secondsAway: number
}

/** A provider of OpenID Connect. Implemented outside, because it speaks with another machine. */
export interface OpenIdProvider {
  /** How people call it. */
  readonly name: string
  /** The address to send the browser to. */
  readonly start: (flow: OpenIdFlow) => Promise<Result<string, OpenIdFailure>>
  /** Exchanges the code that came back and checks the ID token. */
  readonly finish: (back: OpenIdReturn) => Promise<Result<OpenIdPerson, OpenIdFailure>>
}
