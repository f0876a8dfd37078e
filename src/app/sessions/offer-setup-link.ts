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
  /** Token for the screen of the person who started the service; null if no link is offered. */
  readonly token: string | null
}

/**
 * Creates the link for the first administrator at a start: if there is none yet, or if the start asks for it. Only the
 * person who starts the service sees it, and the log records it.
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
      objectId: newId(),
      after: { expiresAt, despiteAdministrators },
    })
    return ok(null)
  })
  return { link: new SetupLink({ digest: secrets.digest(token), expiresAt, despiteAdministrators }), token }
}
