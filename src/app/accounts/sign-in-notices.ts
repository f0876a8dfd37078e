import type { SignInChange } from '../../events/accounts.ts'
import type { AuditEvent } from '../log/ports.ts'
import { changesOfWayIn, type WayIn } from './sign-in-changes.ts'

/** A change of the way in, as its owner is told. */
export interface SignInNotice {
  readonly at: string
  /** Name of the account that made the change. */
  readonly by: string
  readonly changes: readonly SignInChange[]
}

const BY_ACTION: Readonly<Record<string, readonly SignInChange[]>> = {
  'password.reset': ['password-reset'],
  'second-factor.reset': ['second-factor-reset'],
  'account.unlocked': ['unlocked'],
}

/** The notice that an event of the log of the installation is worth; none if only a name was corrected. */
export const noticeOf = ({ at, action, actor, before, after }: AuditEvent): SignInNotice[] => {
  // The schema of the kind holds for every event that this program has written.
  const changes = BY_ACTION[action] ?? changesOfWayIn(before as WayIn, after as WayIn)
  return changes.length > 0 ? [{ at, by: actor.name, changes }] : []
}
