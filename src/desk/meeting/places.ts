import type { Overview, Session } from '../api/types.ts'

type Round = Overview['elections'][number]['rounds'][number]
type Role = Session['roles'][number]['role']

/** Roles that read the stacks of a round. */
const READS_STACKS: readonly Role[] = ['board-head', 'observer', 'auditor']

/** The screen that a round is about, by its state and by the roles of the reader. */
export const placeOf = ({ state }: Pick<Round, 'state'>, roles: readonly Role[]): string => {
  if (state === 'declared' || state === 'annulled') return 'result'
  return roles.some((role) => READS_STACKS.includes(role)) ? 'round' : 'list'
}
