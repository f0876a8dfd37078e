import { WAY_WORDS } from '../../locale/desk/ways.ts'
import type { Bilingual } from '../../locale/text.ts'
import { type ALLOWED, may, type Role } from '../allowed.ts'
import type { Overview } from '../api/types.ts'

export interface Way {
  readonly to: readonly string[]
  readonly words: Bilingual
  /** The right without which the screen shows nothing. */
  readonly needs: keyof typeof ALLOWED
  /** A role that has the same way beside every page. */
  readonly besideFor?: Role
}

const WAYS: readonly Way[] = [
  { to: ['roles'], words: WAY_WORDS.roles, needs: 'readGrants' },
  { to: ['devices'], words: WAY_WORDS.devices, needs: 'readDevices', besideFor: 'board-head' },
  { to: ['hall'], words: WAY_WORDS.hall, needs: 'readHallScreens' },
  { to: ['log'], words: WAY_WORDS.log, needs: 'readLog' },
  { to: ['webhooks'], words: WAY_WORDS.webhooks, needs: 'readWebhooks' },
]

const REHEARSAL_END: Way = { to: ['meeting', 'rehearsal-end'], words: WAY_WORDS.endRehearsal, needs: 'endRehearsal' }

const CANCELLATION: Way = { to: ['set-up', 'meeting'], words: WAY_WORDS.cancel, needs: 'cancelMeeting' }

/** Whether a meeting may still turn out to be recorded by mistake: it is open, and no list of it is approved. */
const mayBeMistaken = ({ closedAt, elections }: Pick<Overview, 'closedAt' | 'elections'>): boolean =>
  closedAt === null &&
  elections.every(({ rounds }) => rounds.every(({ state }) => state === 'listing' || state === 'cancelled'))

/** The screens that are no next step of the evening, but of use to somebody with these roles. */
export const waysFor = (
  overview: Pick<Overview, 'closedAt' | 'elections' | 'rehearsal'>,
  roles: readonly Role[],
): readonly Way[] =>
  [...WAYS, ...(overview.rehearsal ? [REHEARSAL_END] : []), ...(mayBeMistaken(overview) ? [CANCELLATION] : [])].filter(
    ({ needs, besideFor }) => may(needs, roles) && !(besideFor && roles.includes(besideFor)),
  )
