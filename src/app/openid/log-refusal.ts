import { hash } from 'node:crypto'
import { INSTALLATION } from '../../events/log-ref.ts'
import type { AccountId } from '../../kernel/brand.ts'
import { NOBODY } from '../../kernel/nil-ids.ts'
import { networkOf } from '../access/network.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { FailureWrites } from '../sessions/ports.ts'
import { wrongAfter } from '../sessions/throttle.ts'
import { isRecent } from '../shared/clock.ts'
import type { FlowFailure } from './flow.ts'
import type { OpenIdFailure } from './provider.ts'

/** Why a sign-in at the provider led to no session: for the log, and mostly not for the caller. */
export type OpenIdRefusal =
  | FlowFailure
  | OpenIdFailure['reason']
  | 'flow-used'
  | 'not-linked'
  | 'account-disabled'
  | 'account-of-service'
  | 'second-factor-missing'

const MINUTE = 60_000

/** Addresses are hashed into 4,096 buckets, so that the stored data stays bounded. */
const keyOf = (reason: OpenIdRefusal, address: string | null): string =>
  `openid ${reason} ${hash('sha256', networkOf(address) ?? '?').slice(0, 3)}`

/**
 * Logs a refused sign-in at the provider, at most once a minute per reason and address, so that a flood cannot fill the
 * log.
 * @returns false if nothing was written
 */
export const logOpenIdRefusal = async (
  tx: FailureWrites & AppendsEvents,
  context: Context,
  reason: OpenIdRefusal,
  accountId: AccountId | null,
): Promise<boolean> => {
  const key = keyOf(reason, context.address)
  const [known] = await tx.signInFailures([key])
  const { at } = context
  if (known && isRecent(known.lastAt, at, MINUTE)) return false
  const forgetBefore = new Date(Date.parse(at) - MINUTE).toISOString()
  await tx.countFailure(key, { at, forgetBefore, wrongAfter: wrongAfter(at) })
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'openid.refused',
    objectId: accountId ?? NOBODY,
    after: { reason },
  })
  return true
}
