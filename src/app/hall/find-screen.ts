import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Secrets } from '../access/secrets.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { OverviewReads } from '../overview/ports.ts'
import { TYPED } from '../overview/read-changes.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type HallScreen, type ScreenEnd, timed } from './model.ts'
import type { HallReads } from './ports.ts'

/** The screen of a token, also if it has ended. */
export const findHallScreen = async (
  reads: Pick<HallReads, 'hallScreenByToken'>,
  secrets: Pick<Secrets, 'digest'>,
  token: string,
): Promise<Result<HallScreen, Refusal>> => {
  const screen = await reads.hallScreenByToken(secrets.digest(token))
  return screen ? ok(screen) : refuse('hall-screen-unknown')
}

/** How a screen ended, read in the scope of its congress; null while it is open. */
export const hallScreenEnd = async (
  reads: Pick<CongressReads, 'closing'>,
  screen: HallScreen,
  now: string,
): Promise<ScreenEnd> => timed(screen, (await reads.closing(screen.congressId))?.closedAt ?? null, now).end

/** A text that is another one after each event that may change the screens. Ballots that are typed change nothing on them. */
export const newestForHall = async (
  reads: Pick<OverviewReads, 'newestChange'>,
  congressId: CongressId,
): Promise<string> => (await reads.newestChange(congressId, TYPED)) ?? 'none'
