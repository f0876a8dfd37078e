/** Creates, hashes and encrypts secrets. Implemented outside, because it needs randomness and a key of the machine. */
export interface Secrets {
  /** A fresh token of 256 bits, as 43 characters of base64url. */
  readonly token: () => string
  /** A fresh number of `digits` digits, leading zeros included. */
  readonly pin: (digits: number) => string
  /** SHA-256, for tokens that cannot be guessed. Never for passwords and PINs. */
  readonly digest: (token: string) => Buffer
  /**
   * Argon2id as a PHC string, for passwords and PINs. The number of parallel computations is limited, so that memory
   * stays bounded.
   */
  readonly hash: (password: string) => Promise<string>
  /** Whether a password matches a hash. Without a hash it takes equally long, and answers false. */
  readonly verify: (hash: string | null, password: string) => Promise<boolean>
  /** Encrypts a text that must be readable again, with a key outside the database; `open` needs the same `bound`. */
  readonly seal: (text: string, bound: string) => string
  /** Decrypts a sealed text; throws if key or `bound` differ, or if the sealed text was changed. */
  readonly open: (sealed: string, bound: string) => string
}
