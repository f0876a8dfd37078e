import { CUSTODY } from '../../locale/desk/custody.ts'
import type { Bilingual } from '../../locale/text.ts'
import type { BallotPackage, Session } from '../api/types.ts'

/** The acts on a sealed package that the screen offers. */
export type PackageAct = 'seal' | 'open' | 'order' | 'cancel-order' | 'destroy' | 'cancel-destruction'

type Role = Session['roles'][number]['role']
type State = BallotPackage['state']

/** The acts that a state allows, the usual next one first. */
const ACTS: Readonly<Record<State, readonly PackageAct[]>> = {
  unsealed: ['seal'],
  sealed: ['order', 'open', 'seal'],
  opened: ['seal'],
  ordered: ['destroy', 'cancel-order'],
  destroyed: ['cancel-destruction'],
}

/** The acts that rest on a decision of the committee, and are recorded by those who lead the meeting. */
const BY_LEADERS: readonly PackageAct[] = ['order', 'cancel-order', 'destroy', 'cancel-destruction']

/** The acts that somebody with these roles may try in a state. The service judges each of them. */
export const actsIn = (state: State, roles: readonly Role[]): readonly PackageAct[] => {
  const leads = roles.includes('presidium') || roles.includes('secretary')
  if (!leads && !roles.includes('board-head')) return []
  return ACTS[state].filter((act) => leads || !BY_LEADERS.includes(act))
}

/** The name of an act; another one for a seal that is corrected or renewed. */
export const nameOfAct = (act: PackageAct, state: State): Bilingual => {
  switch (act) {
    case 'seal':
      return state === 'unsealed' ? CUSTODY.seal : state === 'opened' ? CUSTODY.sealAgain : CUSTODY.correct
    case 'open':
      return CUSTODY.open
    case 'order':
      return CUSTODY.orderAct
    case 'cancel-order':
      return CUSTODY.orderCancel
    case 'destroy':
      return CUSTODY.destroy
    case 'cancel-destruction':
      return CUSTODY.destroyCancel
  }
}

/** The parts of a text with commas, without empty ones. */
export const listOf = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
