import type { FiguresAfter } from '../../events/event.ts'
import { INSTALLATION } from '../../events/log-ref.ts'
import type { AccountId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { AccountReads } from '../accounts/ports.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SessionWrites } from './ports.ts'
import type { EndedSessions } from './sign-out.ts'

/** Ends all sessions of the actor, including this one. */
export const signOutEverywhere = async (
  tx: SessionWrites & AppendsEvents,
  context: Context,
): Promise<Result<EndedSessions, Refusal>> => {
  const { accountId, via } = context.identity
  // A key may not act on its account.
  return via === 'key' ? refuse('session-missing') : ok(await endAll(tx, context, accountId, 'signed-out-everywhere'))
}

/** Ends all sessions of another account: a laptop was lost, or somebody has left. */
export const signOutAccount = async (
  tx: AccountReads & SessionWrites & AppendsEvents,
  context: Context,
  id: AccountId,
): Promise<Result<EndedSessions, Refusal>> =>
  (await tx.account(id)) ? ok(await endAll(tx, context, id, 'by-administrator')) : refuse('account-unknown')

const endAll = async (
  tx: SessionWrites & AppendsEvents,
  context: Context,
  id: AccountId,
  because: FiguresAfter<'session.ended-everywhere'>['because'],
): Promise<EndedSessions> => {
  const { length: ended } = await tx.endSessions(id, context.at, because)
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'session.ended-everywhere',
    objectId: id,
    after: { because, ended },
  })
  return { ended }
}
