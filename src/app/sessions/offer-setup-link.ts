import { INSTALLATION } from '../../events/log-ref.ts'
import { ok } from '../../kernel/result.ts'
import { SIGNING_IN } from '../access/identity.ts'
import { STARTER } from '../access/own-actors.ts'
import type { Secrets } from '../access/secrets.ts'
import { VISITOR } from '../access/visitor.ts'
import type { Context } from '../actor.ts'
import type { UnitOfWork } from '../ports.ts'
import { SETUP_LINK_HOURS, SetupLink } from './setup-link.ts'

const HOUR = 60 * 60 * 1000

export interface OfferedLink {
  readonly link: SetupLink
  /** For the screen of whoever started the service; null where nothing is offered. */
  readonly token: string | null
}

/**
 * Makes the link for the first administrator at a start: where there is none yet, or where whoever starts the service
 * asks for it. Only they see it, and the log says that there was one.
 */
export const offerSetupLink = async (
  uow: UnitOfWork,
  secrets: Secrets,
  { at, newId }: Pick<Context, 'at' | 'newId'>,
  isAsked: boolean,
): Promise<OfferedLink> => {
  const despiteAdministrators = await uow.read(SIGNING_IN, (reads) => reads.hasSystemAdministrator())
  if (despiteAdministrators && !isAsked) return { link: new SetupLink(null), token: null }
  const token = secrets.token()
  const expiresAt = new Date(Date.parse(at) + SETUP_LINK_HOURS * HOUR).toISOString()
  const context: Context = { actor: STARTER, identity: VISITOR, at, requestId: newId(), address: null, newId }
  await uow.write(context, async (tx) => {
    await tx.appendAudit(context, {
      log: INSTALLATION,
      action: 'setup-link.made',
      object: { type: 'setup-link', id: newId() },
      after: { expiresAt, despiteAdministrators },
    })
    return ok(null)
  })
  return { link: new SetupLink({ digest: secrets.digest(token), expiresAt, despiteAdministrators }), token }
}
