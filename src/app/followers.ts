import { type Sealing, sealLog } from './log/seal-log.ts'
import type { Follower } from './ports.ts'
import { queueDeliveries } from './webhooks/queue-deliveries.ts'

/**
 * The steps that follow each event. Sealing comes first, because a webhook's message carries the checkpoint of the
 * event.
 */
export const followersOf = (sealing: Sealing): readonly Follower[] => [sealLog(sealing), queueDeliveries]
