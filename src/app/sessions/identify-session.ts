import { logOf } from '../../events/log-ref.ts'
import type { NewId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok } from '../../kernel/result.ts'
import type { CallerCredentials, Identified } from '../access/identify.ts'
import { type Identity, SIGNING_IN } from '../access/identity.ts'
import { networkOf } from '../access/network.ts'
import type { AccessReads } from '../access/ports.ts'
import type { Secrets } from '../access/secrets.ts'
import { VISITOR } from '../access/visitor.ts'
import type { AccountReads } from '../accounts/ports.ts'
import type { Context } from '../actor.ts'
import type { UnitOfWork } from '../ports.ts'
import { asOf, isLive, runsOutAt, shouldTouch } from './limits.ts'
import type { FoundSession } from './model.ts'
import { agentHash } from './open-session.ts'
import type { SessionReads } from './ports.ts'
import { sessionIdentity } from './session-identity.ts'

export interface SessionParts {
  readonly uow: UnitOfWork
  readonly secrets: Pick<Secrets, 'digest'>
  readonly now: () => Date
  readonly newId: NewId
}

/** A session found by its token; the account is null if it may not be signed in. */
interface Found extends FoundSession {
  readonly identity: Identity | null
}

const ENDED: Identified = { refused: 'session-ended' }

/**
 * Identifies a person by their session. A session is bound to its origin: if another network address or browser uses
 * it, it was stolen, and ends for both.
 */
export const identifySession = async (parts: SessionParts, credentials: CallerCredentials): Promise<Identified> => {
  const { uow, secrets, now } = parts
  const digest = secrets.digest(credentials.session ?? '')
  const found = await uow.read(SIGNING_IN, (reads) => lookUp(reads, digest))
  if (!found) return { refused: 'unauthenticated' }
  const { identity } = found
  const at = now().toISOString()
  const session = asOf(found.session, at)
  if (!isLive(found, at)) return ENDED
  if (session.address !== networkOf(credentials.address) || session.agentHash !== agentHash(credentials.agent)) {
    await endStolen(parts, credentials, at, found)
    return { refused: 'session-elsewhere' }
  }
  if (!identity) return ENDED
  if (!credentials.listening && shouldTouch(found.session, at))
    await uow.noteIfPossible(SIGNING_IN, (notes) => notes.touchSession(session.id, at, session.expiresAt))
  return { identity, until: runsOutAt(credentials.listening ? session : { ...session, lastSeenAt: at }) }
}

const lookUp = async (reads: AccessReads & AccountReads & SessionReads, digest: Buffer): Promise<Found | null> => {
  const found = await reads.sessionByToken(digest)
  if (!found) return null
  const account = await reads.account(found.session.accountId)
  if (!account) throw new Bug(`session ${found.session.id} has lost its account`)
  const isActive = account.state === 'active' && account.kind === 'person'
  return { ...found, identity: isActive ? await sessionIdentity(reads, found, account) : null }
}

const endStolen = async (
  { uow, newId }: SessionParts,
  { address, requestId }: CallerCredentials,
  at: string,
  { session, device }: FoundSession,
): Promise<void> => {
  const actor = { id: VISITOR.accountId, name: VISITOR.name, role: 'visitor' } as const
  const context: Context = { actor, identity: VISITOR, at, requestId, address, newId }
  await uow.write(context, async (tx) => {
    await tx.endSession(session.id, at, 'elsewhere')
    await tx.appendAudit(context, {
      log: logOf(device?.congressId ?? null),
      action: 'session.refused',
      objectId: session.id,
      after: { accountId: session.accountId, reason: 'elsewhere' },
    })
    return ok(null)
  })
}
