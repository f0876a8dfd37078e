import { congressLog } from '../../events/log-ref.ts'
import type { CongressId, NewId } from '../../kernel/brand.ts'
import { ok } from '../../kernel/result.ts'
import type { Identity, Scope } from '../access/identity.ts'
import { SIGNING_IN } from '../access/identity.ts'
import { SENDER } from '../access/own-actors.ts'
import { VISITOR } from '../access/visitor.ts'
import type { Context } from '../actor.ts'
import { NOTHING_TO_DO } from '../nothing-to-do.ts'
import type { UnitOfWork } from '../ports.ts'
import { waitAfter } from './back-off.ts'
import type { Attempt, ClaimedDelivery, NextState } from './model.ts'

/** The scope in which deliveries of all congresses are claimed. */
export const CLAIMING: Scope = SIGNING_IN

/** The scope in which one delivery is recorded. */
export const deliveryScope = (congressId: CongressId): Scope => ({ ...SIGNING_IN, congressIds: [congressId] })

const senderIn = (congressId: CongressId): Identity => ({
  ...VISITOR,
  name: SENDER.name,
  scope: deliveryScope(congressId),
})

/**
 * The next state of a delivery: delivered, retried later, or abandoned (after the last attempt, or at once on a
 * permanent error).
 */
export const nextState = (attempt: Attempt, tried: number, random: number): NextState => {
  const { at, outcome } = attempt
  const isHopeless = outcome === 'gone' || outcome === 'secret-unreadable'
  const wait = isHopeless ? null : waitAfter(tried, random)
  if (outcome === 'delivered') return { state: 'delivered', dueAt: at, settledAt: at }
  if (wait === null) return { state: 'dead', dueAt: at, settledAt: at }
  return { state: 'pending', dueAt: new Date(Date.parse(at) + wait).toISOString(), settledAt: null }
}

/**
 * Records the outcome of an attempt. An abandoned delivery is an event in the log of its congress.
 * @returns the state of the delivery afterwards
 */
export const recordAttempt = async (
  { uow, newId }: { readonly uow: UnitOfWork; readonly newId: NewId },
  claimed: ClaimedDelivery,
  attempt: Attempt,
  random: number,
): Promise<NextState['state']> => {
  const { congressId, deliveryId, webhookId, tried } = claimed
  const next = nextState(attempt, tried, random)
  const { at, outcome, status } = attempt
  if (next.state !== 'dead') {
    await uow.note(deliveryScope(congressId), async (notes) => void (await notes.recordOutcome(claimed, attempt, next)))
    return next.state
  }
  const identity = senderIn(congressId)
  const context: Context = { actor: SENDER, identity, at, requestId: newId(), address: null, newId }
  await uow.writeIfNeeded(context, async (tx) => {
    // Another process recorded it first, or the webhook was revoked: nothing is left to log.
    if (!(await tx.recordOutcome(claimed, attempt, next))) return NOTHING_TO_DO
    const { sequence } = (await tx.delivery(deliveryId))!
    await tx.appendAudit(context, {
      log: congressLog(congressId),
      action: 'webhook.dead',
      objectId: deliveryId,
      after: { webhookId, sequence, outcome, status, attempts: tried },
    })
    return ok(null)
  })
  return next.state
}
