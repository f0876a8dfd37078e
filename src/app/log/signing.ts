import { type CheckpointSigner, originOf } from '../../audit/checkpoint.ts'

/** A key that can sign, as the room of secrets gives it. The secret half stays there. */
export type SigningKey = Pick<CheckpointSigner, 'publicKey' | 'sign'>

/** Where the key of this machine is kept. Its functions throw where the disk does not do what it should. */
export interface KeyStore {
  /**
   * Brings the file to where the database is: a key that a rotation prepared is taken into use if it is the newest the
   * installation knows, and destroyed if not. Nobody else may change the keys meanwhile.
   * @returns the newest key; null where this machine does not hold it
   */
  readonly recover: (newest: Uint8Array | null) => SigningKey | null
  /** The key in the file; made, where there is no file. */
  readonly open: () => SigningKey
  /** Makes a key and keeps it beside the one in use. */
  readonly prepare: () => SigningKey
}

/** Signs with the key that is in force. It is empty until the service has found out which one that is. */
export class LogSigner {
  #signer: CheckpointSigner | null = null

  readonly current = (): CheckpointSigner => {
    if (!this.#signer) throw new Error('no key signs yet')
    return this.#signer
  }

  use(key: SigningKey, keyNumber: number, installation: string): void {
    this.#signer = { ...key, keyNumber, originOf: (log) => originOf(installation, log) }
  }
}

/** What signs checkpoints, and where its key is kept. */
export interface SigningKeys {
  readonly signer: LogSigner
  readonly keyStore: KeyStore
}
