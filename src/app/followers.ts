import type { CheckpointSigner } from '../audit/checkpoint.ts'
import { sealLog } from './log/seal-log.ts'
import type { Follower } from './ports.ts'
import { queueDeliveries } from './webhooks/queue-deliveries.ts'

/**
 * The steps that follow each event. Sealing comes first, because a webhook's message carries the checkpoint of the
 * event.
 */
export const followersOf = (signer: () => CheckpointSigner): readonly Follower[] => [sealLog(signer), queueDeliveries]
