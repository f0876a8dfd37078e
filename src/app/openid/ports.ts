/** Sign-in through the organisation’s own provider. Writes. */
export interface OpenIdWrites {
  /** Records that a flow has led to a session, for as long as it could be brought back; false if it had already. */
  endFlow(stateDigest: Buffer, at: string, until: string): Promise<boolean>
}
