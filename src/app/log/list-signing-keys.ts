import type { KnownKey, SigningKeyReads } from './ports.ts'

/** Public parts of every key that has signed checkpoints of this installation, in order. */
export const listSigningKeys = (reads: SigningKeyReads): Promise<readonly KnownKey[]> => reads.signingKeys()
