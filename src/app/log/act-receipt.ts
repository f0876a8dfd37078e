import type { Receipt } from '../../audit/receipt.ts'
import type { ActorRole } from '../../rules/roles.ts'
import type { ActReceipt } from './ports.ts'

/** The roles that may follow the log of a congress, and so know the number of its events. */
const WITH_NUMBERS: readonly ActorRole[] = ['auditor', 'presidium', 'secretary', 'board-head', 'observer']

/**
 * The receipt as the one who acted may see it. A typist would count the ballots of other entries by the distance of two numbers
 * (decision 58); the leaf hash alone tells nothing, because the hash before it is part of what is hashed.
 */
export const shownReceipt = ({ log, sequence, leafHash, role }: ActReceipt): Receipt => ({
  log,
  sequence: WITH_NUMBERS.includes(role) ? sequence : null,
  leafHash,
})
