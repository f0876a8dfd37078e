import type { WebhookTargets } from '../app/webhooks/ports.ts'
import { reachable } from './addresses.ts'
import { Dispatcher, type DispatcherParts } from './dispatcher.ts'
import { createSender } from './send.ts'
import { createTargets } from './targets.ts'

/** Everything about webhooks that a running service needs. */
export interface Webhooks {
  readonly targets: WebhookTargets
  readonly dispatcher: Dispatcher
}

/** @param privateNetworks which private addresses and networks may be reached */
export const createWebhooks = (privateNetworks: readonly string[], parts: Omit<DispatcherParts, 'send'>): Webhooks => {
  const reach = reachable(privateNetworks)
  const targets = createTargets(reach)
  return { targets, dispatcher: new Dispatcher({ ...parts, send: createSender({ reachable: reach, targets }) }) }
}
