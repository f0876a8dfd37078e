import type { CallerCredentials, Identified } from '../../app/access/identify.ts'
import type { Secrets } from '../../app/access/secrets.ts'
import type { ContestCache } from '../../app/batches/contest.ts'
import type { CommitNotifier } from '../../app/log/commit-notifier.ts'
import type { SeenEvents } from '../../app/log/seen-events.ts'
import type { SigningKeys } from '../../app/log/signing.ts'
import type { OpenIdProvider } from '../../app/openid/provider.ts'
import type { LastBackup } from '../../app/overview/last-backup.ts'
import type { UnitOfWork } from '../../app/ports.ts'
import type { AdmissionLimit } from '../../app/sessions/admission-limit.ts'
import type { SetupLink } from '../../app/sessions/setup-link.ts'
import type { WebhookTargets } from '../../app/webhooks/ports.ts'
import type { DeskFiles } from '../../desk-build/desk-file.ts'
import type { LineReader } from '../../documents/check/read-lines.ts'
import type { Press } from '../../documents/press/press.ts'
import type { ListReader } from '../../documents/reading/reader.ts'
import type { ScanInspector } from '../../documents/scans/inspect-scan.ts'
import type { NewId } from '../../kernel/brand.ts'
import type { NotReady, StorageTrouble } from '../../kernel/storage-trouble.ts'
import type { StreamLimits } from './event-stream.ts'
import type { RequestWatch } from './request-watch.ts'

export type { CallerCredentials, Identified } from '../../app/access/identify.ts'

/** Everything that the routes need from outside; composed in main.ts, or by a test. */
export interface Services {
  readonly uow: UnitOfWork
  /** The unit of work that alone reads and writes secrets: passwords, tokens, keys, PINs, second factors. */
  readonly signIn: UnitOfWork
  readonly contests: ContestCache
  readonly now: () => Date
  readonly newId: NewId
  readonly secrets: Secrets
  /** Identifies a caller by the credentials of a request. */
  readonly identify: (credentials: CallerCredentials) => Promise<Identified>
  /** Limit of simultaneous sign-in attempts. */
  readonly admission: AdmissionLimit
  /** The link for the first administrator, if one was printed. */
  readonly setupLink: SetupLink
  /** The organisation’s own OpenID Connect provider; null if there is none. */
  readonly openId: OpenIdProvider | null
  /** The signer of checkpoints, and the store of its key. */
  readonly signing: SigningKeys
  /** Notifies followers of a log about commits. */
  readonly commits: CommitNotifier
  /** The last event of each log that this process has committed. */
  readonly seen: SeenEvents
  readonly streams: StreamLimits
  /** Reads lists of people and of candidates. */
  readonly lists: ListReader
  /** Reads the text of PDF files that are compared with papers. */
  readonly paperLines: LineReader
  /** Inspects scans of signed papers. */
  readonly scans: ScanInspector
  /** The pages for people, ready to be sent. */
  readonly desk: DeskFiles
  /** Prints papers. */
  readonly press: Press
  /** The addresses to which webhooks may be sent. */
  readonly webhookTargets: WebhookTargets
  /** The backups that the service makes of its own accord. */
  readonly lastBackup: () => LastBackup
  /** Null if the database is migrated and can store something, within two seconds; otherwise what is missing. */
  readonly ready: () => Promise<NotReady | null>
  /** The trouble of the database's disk while it is away: full, or only to be read; null if it has none. */
  readonly trouble: () => Promise<StorageTrouble | null>
  /** Learns about requests for the metrics; null if nobody asked for metrics. */
  readonly watch: RequestWatch | null
}
