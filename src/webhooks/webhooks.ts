import type { WebhookTargets } from '../app/webhooks/ports.ts'
import { reachable } from './addresses.ts'
import { Dispatcher, type DispatcherParts } from './dispatcher.ts'
import { createSender } from './send.ts'
import { createTargets } from './targets.ts'

/** Webhooks with one set of networks that may be reached. */
export interface Webhooks {
  readonly targets: WebhookTargets
  /** Makes what sends the deliveries that are due; it is not started yet. */
  readonly createDispatcher: (parts: Omit<DispatcherParts, 'send'>) => Dispatcher
}

/** @param privateNetworks which private addresses and networks may be reached */
export const createWebhooks = (privateNetworks: readonly string[]): Webhooks => {
  const reach = reachable(privateNetworks)
  const targets = createTargets(reach)
  const send = createSender({ reachable: reach, targets })
  return { targets, createDispatcher: (parts) => new Dispatcher({ ...parts, send }) }
}
