import { logOf } from '../../events/log-ref.ts'
import type { DeviceId } from '../../kernel/brand.ts'
import { fingerprint } from '../access/fingerprint.ts'
import type { Identity } from '../access/identity.ts'
import { networkOf } from '../access/network.ts'
import type { AccessReads } from '../access/ports.ts'
import type { Secrets } from '../access/secrets.ts'
import type { Account } from '../accounts/model.ts'
import type { AccountReads } from '../accounts/ports.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { lastHourOf } from './limits.ts'
import type { FoundSession, Session, SessionMeans } from './model.ts'
import type { SessionWrites } from './ports.ts'
import { sessionIdentity } from './session-identity.ts'

/** The browser that opens a session, and its previous session. */
export interface Browser {
  /** The User-Agent; empty if there is none. */
  readonly agent: string
  /** Token of the session that came with the request; null if there is none. */
  readonly brought: string | null
}

/** A person whose identity is proven. */
export interface Proven {
  readonly account: Account
  readonly via: SessionMeans
  readonly secondFactor: boolean
  readonly device: (NonNullable<FoundSession['device']> & { readonly id: DeviceId }) | null
  /** Number of earlier attempts for this account from this address that were rejected before their check. */
  readonly turnedAway?: number
}

export interface OpenedSession {
  readonly session: Session
  readonly identity: Identity
  /** Sent to the browser once, and stored nowhere. */
  readonly token: string
}

/** The hash of a browser's User-Agent header. A session keeps it instead of the text. */
export const agentHash = (agent: string): string => fingerprint(agent)

/**
 * Opens a session with a new token, never one that the browser brought; that session ends. The actor is the person who
 * signs in.
 */
export const openSession = async (
  tx: AccessReads & AccountReads & SessionWrites & AppendsEvents,
  secrets: Secrets,
  context: Context,
  { account, via, secondFactor, device, turnedAway = 0 }: Proven,
  { agent, brought }: Browser,
): Promise<OpenedSession> => {
  const { at } = context
  const acting: Context = {
    ...context,
    actor: { id: account.id, name: account.displayName, role: 'account-holder' },
  }
  if (brought !== null) await endBrought(tx, secrets, acting, brought)
  const session: Session = {
    id: context.newId(),
    accountId: account.id,
    via,
    deviceId: device?.id ?? null,
    secondFactor,
    provedAt: secondFactor ? at : null,
    address: networkOf(context.address),
    agentHash: agentHash(agent),
    createdAt: at,
    lastSeenAt: at,
    expiresAt: lastHourOf(at, device?.expiresAt ?? null),
    endedAt: null,
    endedBecause: null,
  }
  const token = secrets.token()
  await tx.insertSession(session, secrets.digest(token))
  await tx.appendAudit(acting, {
    log: logOf(device?.congressId ?? null),
    action: 'session.opened',
    objectId: session.id,
    after: {
      accountId: account.id,
      via,
      secondFactor,
      deviceId: session.deviceId,
      expiresAt: session.expiresAt,
      turnedAway,
    },
  })
  return { session, identity: await sessionIdentity(tx, { session, device }, account), token }
}

const endBrought = async (
  tx: SessionWrites & AppendsEvents,
  secrets: Secrets,
  context: Context,
  brought: string,
): Promise<void> => {
  const found = await tx.sessionByToken(secrets.digest(brought))
  if (!found || !(await tx.endSession(found.session.id, context.at, 'signed-in-again'))) return
  await tx.appendAudit(context, {
    log: logOf(found.device?.congressId ?? null),
    action: 'session.ended',
    objectId: found.session.id,
    after: { accountId: found.session.accountId, because: 'signed-in-again' },
  })
}
