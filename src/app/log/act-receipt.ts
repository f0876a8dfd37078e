import type { Receipt } from '../../audit/receipt.ts'
import type { ActorRole } from '../../rules/roles.ts'
import { FEED_ROLES } from './feed.ts'
import type { ActReceipt } from './ports.ts'

const WITH_NUMBERS: ReadonlySet<ActorRole> = new Set(FEED_ROLES)

/**
 * The receipt as the one who acted may see it. A typist would count the ballots of other entries by the distance of two numbers
 * (decision 58); the leaf hash alone tells nothing, because the hash before it is part of what is hashed.
 */
export const shownReceipt = ({ log, sequence, leafHash, role }: ActReceipt): Receipt => ({
  log,
  sequence: WITH_NUMBERS.has(role) ? sequence : null,
  leafHash,
})
