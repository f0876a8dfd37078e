import type { Identified, Shown } from '../../app/access/identify.ts'
import type { Secrets } from '../../app/access/secrets.ts'
import type { ContestCache } from '../../app/batches/contest.ts'
import type { CommitNotifier } from '../../app/log/commit-notifier.ts'
import type { SigningKeys } from '../../app/log/signing.ts'
import type { OpenIdProvider } from '../../app/openid/provider.ts'
import type { UnitOfWork } from '../../app/ports.ts'
import type { AdmissionLimit } from '../../app/sessions/admission-limit.ts'
import type { SetupLink } from '../../app/sessions/setup-link.ts'
import type { WebhookTargets } from '../../app/webhooks/ports.ts'
import type { StreamLimits } from './event-stream.ts'

export type { Identified, Shown } from '../../app/access/identify.ts'

/** Everything the routes need from outside; put together in main.ts, or by a test. */
export interface Services {
  readonly uow: UnitOfWork
  readonly contests: ContestCache
  readonly now: () => Date
  readonly newId: () => string
  readonly secrets: Secrets
  /** Who a caller is by what it shows. */
  readonly identify: (shown: Shown) => Promise<Identified>
  /** Those who try to sign in at this moment. */
  readonly admission: AdmissionLimit
  /** The link for the first administrator, if one was printed. */
  readonly setupLink: SetupLink
  /** The organisation’s own provider of OpenID Connect; null without. */
  readonly openId: OpenIdProvider | null
  /** What signs checkpoints, and where its key is kept. */
  readonly signing: SigningKeys
  /** Tells who follows a log that something was committed to it. */
  readonly commits: CommitNotifier
  readonly streams: StreamLimits
  /** Which addresses webhooks may lead to. */
  readonly webhookTargets: WebhookTargets
  /** True when the database answers and every migration is applied; false or a rejection otherwise. */
  readonly ready: () => Promise<boolean>
}
