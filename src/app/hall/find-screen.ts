import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Secrets } from '../access/secrets.ts'
import type { OverviewReads } from '../overview/ports.ts'
import { TYPED } from '../overview/read-changes.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { HallScreen } from './model.ts'
import type { HallReads } from './ports.ts'

/** The open screen of a token. A wrong, an unknown and a closed token have one answer after one query. */
export const findHallScreen = async (
  reads: Pick<HallReads, 'hallScreenByToken'>,
  secrets: Pick<Secrets, 'digest'>,
  token: string,
): Promise<Result<HallScreen, Refusal>> => {
  const screen = await reads.hallScreenByToken(secrets.digest(token))
  return screen?.closedAt === null ? ok(screen) : refuse('hall-screen-unknown')
}

/** A text that is another one after each event that may change the screens. Ballots that are typed change nothing on them. */
export const newestForHall = async (
  reads: Pick<OverviewReads, 'newestChange'>,
  congressId: CongressId,
): Promise<string> => (await reads.newestChange(congressId, TYPED)) ?? 'none'
