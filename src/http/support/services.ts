import type { Actor } from '../../app/actor.ts'
import type { ContestCache } from '../../app/batches/contest.ts'
import type { UnitOfWork } from '../../app/ports.ts'

/** Everything the routes need from outside; put together in main.ts, or by a test. */
export interface Services {
  readonly uow: UnitOfWork
  readonly contests: ContestCache
  readonly now: () => Date
  readonly newId: () => string
  /** Who the bearer of a token is; null for nobody. The seam that accounts fill. */
  readonly actorOf: (token: string) => Actor | null
  /** True when the database answers and every migration is applied; false or a rejection otherwise. */
  readonly ready: () => Promise<boolean>
}
