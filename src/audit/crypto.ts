/** A SHA-256 that is given its bytes piece by piece. */
export interface RunningHash {
  update(bytes: Uint8Array): void
  /** The 32 bytes of the hash. Nothing can be added afterwards. */
  digest(): Uint8Array
}

export interface SignedMessage {
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array
  readonly message: Uint8Array
  readonly signature: Uint8Array
}

/**
 * The cryptography of a log. It is handed in, so that the same code runs on Node and in a browser: functions that hash
 * or check a signature take it as their first argument. Node's is `src/platform/node-crypto.ts`.
 */
export interface LogCrypto {
  /** SHA-256 over all parts in a row, 32 bytes. */
  sha256(...parts: readonly Uint8Array[]): Uint8Array
  /** SHA-256 over the UTF-8 bytes of a text, 32 bytes. Most of what a log hashes is one text. */
  sha256OfText(text: string): Uint8Array
  startSha256(): RunningHash
  /** True for a right signature (RFC 8032). Anything else is false, keys and signatures of a wrong length too; it never throws. */
  verifyEd25519(signed: SignedMessage): boolean
}
