import type { SignInChange } from '../../events/accounts.ts'
import type { Account, OpenIdLink } from './model.ts'

/** The part of an account that decides whether and how its owner can sign in. */
export interface WayIn {
  readonly state: Account['state']
  readonly openId: OpenIdLink | null
}

export const isSameLink = (one: OpenIdLink | null, other: OpenIdLink | null): boolean =>
  one?.issuer === other?.issuer && one?.subject === other?.subject

/** The changes of the way in that a correction of an account makes. */
export const changesOfWayIn = (before: WayIn, after: WayIn): SignInChange[] => [
  ...linkChange(before.openId, after.openId),
  ...(before.state === after.state ? [] : [after.state === 'disabled' ? ('disabled' as const) : ('enabled' as const)]),
]

const linkChange = (before: OpenIdLink | null, after: OpenIdLink | null): SignInChange[] => {
  if (isSameLink(before, after)) return []
  return [after === null ? 'unlinked' : 'linked']
}
