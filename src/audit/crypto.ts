/** An incremental SHA-256. */
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
 * The cryptography of a log. It is passed in, so that the same code runs on Node.js and in a browser: functions that
 * hash or verify take it as their first argument. The implementation for Node.js is `src/platform/node-crypto.ts`.
 */
export interface LogCrypto {
  /** SHA-256 over the concatenation of all parts, 32 bytes. */
  sha256(...parts: readonly Uint8Array[]): Uint8Array
  /** SHA-256 over the UTF-8 bytes of a text, 32 bytes. Most of what a log hashes is one text. */
  sha256OfText(text: string): Uint8Array
  startSha256(): RunningHash
  /**
   * True for a valid signature (RFC 8032). False for anything else, including keys and signatures of a wrong length;
   * never throws.
   */
  verifyEd25519(signed: SignedMessage): boolean
}
