import { createIdentify } from '../../app/access/identify-caller.ts'
import { IdentityCache } from '../../app/access/identity-cache.ts'
import { ContestCache } from '../../app/batches/contest.ts'
import { followersOf } from '../../app/followers.ts'
import { identifyKey } from '../../app/keys/identify-key.ts'
import { CommitNotifier } from '../../app/log/commit-notifier.ts'
import type { Sealing } from '../../app/log/seal-log.ts'
import { SeenEvents } from '../../app/log/seen-events.ts'
import { useNewest } from '../../app/log/take-up-key.ts'
import { NO_BACKUPS } from '../../app/overview/last-backup.ts'
import type { Follower, Logged, UnitOfWork } from '../../app/ports.ts'
import { AdmissionLimit } from '../../app/sessions/admission-limit.ts'
import { identifySession } from '../../app/sessions/identify-session.ts'
import { SetupLink } from '../../app/sessions/setup-link.ts'
import { createLineReader } from '../../documents/check/read-lines.ts'
import { createPress } from '../../documents/press/press.ts'
import { createListReader } from '../../documents/reading/reader.ts'
import { createScanInspector } from '../../documents/scans/inspect-scan.ts'
import { STREAM_LIMITS } from './event-stream.ts'
import type { Services } from './services.ts'

/** The parts that differ between the running service, a test and the generator of the documents. */
export interface ServiceParts
  extends Pick<Services, 'now' | 'newId' | 'secrets' | 'signing' | 'openId' | 'webhookTargets' | 'ready' | 'trouble'>,
    Pick<Sealing, 'openJudge'> {
  /**
   * Opens the unit of work.
   * @param purpose `serve`, or `sign-in` for the one that reads and writes secrets
   * @param followers steps that follow each event
   * @param onCommit called with the events that each committed transaction logged
   */
  readonly openWork: (
    purpose: 'serve' | 'sign-in',
    followers: readonly Follower[],
    onCommit: (logged: readonly Logged[]) => void,
  ) => UnitOfWork
  /** Called after each commit, once the caches of the service have been updated. */
  readonly onCommit?: (logged: readonly Logged[]) => void
}

/** Composes the services, with production limits, without backups and without a link for the first administrator. */
export const buildServices = ({ openWork, openJudge, onCommit = () => {}, ...parts }: ServiceParts): Services => {
  const cache = new IdentityCache()
  const commits = new CommitNotifier()
  const seen = new SeenEvents()
  const { signer, signed } = parts.signing
  const followers = followersOf({
    signer: signer.current,
    takeUp: (keys) => useNewest(parts.signing, keys),
    signed,
    seen,
    openJudge,
  })
  const committed = (logged: readonly Logged[]): void => {
    seen.committed(logged)
    cache.committed(logged.map(({ action }) => action))
    commits.committed(logged.map(({ log }) => log))
    onCommit(logged)
  }
  const uow = openWork('serve', followers, committed)
  const signIn = openWork('sign-in', followers, committed)
  const identifying = { uow: signIn, secrets: parts.secrets, now: parts.now, newId: parts.newId }
  return {
    ...parts,
    uow,
    signIn,
    commits,
    seen,
    contests: new ContestCache(),
    admission: new AdmissionLimit(),
    setupLink: new SetupLink(null),
    desk: new Map(),
    lastBackup: () => NO_BACKUPS,
    watch: null,
    streams: STREAM_LIMITS,
    lists: createListReader(),
    press: createPress(),
    paperLines: createLineReader(),
    scans: createScanInspector(),
    identify: createIdentify({
      now: parts.now,
      cache,
      identifyKey: (shown) => identifyKey(identifying, shown),
      identifySession: (shown) => identifySession(identifying, shown),
    }),
  }
}
