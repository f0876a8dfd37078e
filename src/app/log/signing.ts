import { type CheckpointSigner, originOf } from '../../audit/checkpoint.ts'
import type { Frontier } from '../../audit/merkle.ts'
import type { LogId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'

/** A key that can sign, provided by the room `secrets`, which keeps the private part. */
export type SigningKey = Pick<CheckpointSigner, 'publicKey' | 'sign'>

/** The store of this machine's key. Its functions throw if the disk fails. */
export interface KeyStore {
  /**
   * Synchronises the file with the database: a key prepared by a rotation replaces the old one if it is the newest key
   * of the installation, and is destroyed otherwise. No other process may change the keys meanwhile.
   * @returns the newest key; null if this machine does not have it
   */
  readonly recover: (newest: Uint8Array | null) => SigningKey | null
  /** The key in the file, created if there is no file. */
  readonly open: () => SigningKey
  /** The key in the file; null if there is none that can be read. */
  readonly held: () => SigningKey | null
  /** Creates a key and stores it beside the current one. */
  readonly prepare: () => SigningKey
}

/** Signs with the current key. Empty until the service has determined that key. */
export class LogSigner {
  #signer: CheckpointSigner | null = null

  readonly current = (): CheckpointSigner => {
    if (!this.#signer) throw new Bug('no key signs yet')
    return this.#signer
  }

  use(key: SigningKey, keyNumber: number, installation: string): void {
    this.#signer = { ...key, keyNumber, originOf: (log) => originOf(installation, log) }
  }
}

/** A log as this machine signed it last. */
export interface SignedLog {
  readonly frontier: Frontier
  /** Number of events that were accepted as they are, although they did not continue what was signed before. */
  readonly accepted: number
}

/** The newest signed state of each log, kept beside the key of this machine and outside of the database. */
export interface SignedLogs {
  readonly recall: (log: LogId) => SignedLog | null
  /** Keeps the larger one of what is kept and what is given; an accepted log is kept in any case. */
  readonly remember: (log: LogId, signed: SignedLog) => void
}

/** The signer of checkpoints, the store of its key, and the newest signed state of each log. */
export interface SigningKeys {
  readonly signer: LogSigner
  readonly keyStore: KeyStore
  readonly signed: SignedLogs
}
