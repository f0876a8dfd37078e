/** What keeps secrets, and what makes them. Implemented outside, because it draws at random and needs a key of the machine. */
export interface Secrets {
  /** A fresh token of 256 bits, as 43 characters of base64url. */
  readonly token: () => string
  /** A fresh number of `digits` digits, leading zeros included. */
  readonly pin: (digits: number) => string
  /** SHA-256, for tokens that cannot be guessed. Never for what people remember. */
  readonly digest: (token: string) => Buffer
  /** Argon2id as a PHC string, for what people remember. Few are computed at a time, so that memory stays bounded. */
  readonly hash: (password: string) => Promise<string>
  /** Whether a password is the one behind a hash. Without a hash it takes as long, and answers false. */
  readonly verify: (hash: string | null, password: string) => Promise<boolean>
  /** Encrypts what has to be read again, with a key that is not in the database; `bound` must be the same when it is opened. */
  readonly seal: (text: string, bound: string) => string
  /** Reads what was sealed; throws where key or `bound` are others, or somebody changed it. */
  readonly open: (sealed: string, bound: string) => string
}
