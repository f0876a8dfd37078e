import type { WebhookTargets } from '../app/webhooks/ports.ts'
import { reachable } from './addresses.ts'
import { Dispatcher, type DispatcherParts } from './dispatcher.ts'
import { createSender } from './send.ts'
import { createTargets } from './targets.ts'

/** Webhooks with one set of allowed networks. */
export interface Webhooks {
  readonly targets: WebhookTargets
  /** Creates the dispatcher of due deliveries, not started yet. */
  readonly createDispatcher: (parts: Omit<DispatcherParts, 'send'>) => Dispatcher
}

/** @param privateNetworks the private addresses and networks that may be reached */
export const createWebhooks = (privateNetworks: readonly string[]): Webhooks => {
  const reach = reachable(privateNetworks)
  const targets = createTargets(reach)
  const send = createSender({ reachable: reach, targets })
  return { targets, createDispatcher: (parts) => new Dispatcher({ ...parts, send }) }
}
