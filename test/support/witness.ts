import { COSIGNATURE, ED25519, keyIdOf, signatureLine } from '../../src/audit/note.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { testKey } from './log-signer.ts'

/** A second party that signs checkpoints. Its key is derived from one byte and is the same in every run. */
export interface TestWitness {
  readonly name: string
  readonly publicKey: Uint8Array
  /** The line of a plain signature over the text of a checkpoint. */
  readonly plain: (text: string) => string
  /** The line of a cosignature, at so many seconds since 1970. */
  readonly cosigned: (text: string, seconds: bigint) => string
}

export const testWitness = (name: string, byte: number): TestWitness => {
  const key = testKey(byte)
  const line = (kind: number, signature: Uint8Array) =>
    signatureLine(name, keyIdOf(nodeCrypto, name, kind, key.publicKey), signature)
  return {
    name,
    publicKey: key.publicKey,
    plain: (text) => line(ED25519, key.sign(text)),
    cosigned: (text, seconds) => {
      const time = Buffer.alloc(8)
      time.writeBigUInt64BE(seconds)
      return line(COSIGNATURE, Buffer.concat([time, key.sign(`cosignature/v1\ntime ${seconds}\n${text}`)]))
    },
  }
}

/** The signed part of a note: everything up to its empty line. */
export const textOf = (note: string): string => note.slice(0, note.indexOf('\n\n') + 1)
