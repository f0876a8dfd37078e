/** Sign-in at a provider of the organisation’s own. What can be written. */
export interface OpenIdWrites {
  /** Remembers that a flow has led to a session, until it could not be brought back any more; false where it had before. */
  endFlow(stateDigest: Buffer, at: string, until: string): Promise<boolean>
}
