import { browserCrypto } from '../../platform/browser-crypto.ts'
import type { AuditEvent, InclusionProof } from '../api/types.ts'
import { checkProof, type ProofVerdict } from './check-proof.ts'

/** Recomputes a proof on this laptop. A module of its own, so that the cryptography is fetched only with the first proof. */
export const checkHere = (event: AuditEvent, proof: InclusionProof): ProofVerdict =>
  checkProof(browserCrypto, event, proof)
