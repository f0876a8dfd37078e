import type { LogCrypto } from '../../audit/crypto.ts'
import { leafHash } from '../../audit/merkle.ts'
import { verifyInclusion } from '../../audit/proofs.ts'
import { fromHex, toHex } from '../../kernel/bytes.ts'
import type { AuditEvent, InclusionProof } from '../api/types.ts'
import { contentsFit } from './check-contents.ts'
import { eventText } from './full-text.ts'

/**
 * The verdict on a proof: `whole`, if the event as it is shown leads to the root; `path`, if its hash does and its text is
 * withheld; `differs`, if the text has another hash; `broken`, if the steps lead to another root.
 */
export type ProofVerdict = 'whole' | 'path' | 'differs' | 'broken'

/** Recomputes the hash of an event and every step to the root of the checkpoint. Never throws. */
export const checkProof = (crypto: LogCrypto, event: AuditEvent, proof: InclusionProof): ProofVerdict => {
  const own = event.withheld ? event.leafHash : toHex(leafHash(crypto, eventText(event)))
  if (own !== event.leafHash || own !== proof.leafHash || !contentsFit(crypto, event)) return 'differs'
  const [leaf, root] = [fromHex(own), fromHex(proof.checkpoint.root)]
  const hashes = proof.hashes.flatMap((hash) => fromHex(hash) ?? [])
  if (leaf === null || root === null || hashes.length !== proof.hashes.length) return 'broken'
  const claim = { index: event.sequence - 1, size: proof.checkpoint.size, leaf, hashes, root }
  if (!verifyInclusion(crypto, claim)) return 'broken'
  return event.withheld ? 'path' : 'whole'
}
