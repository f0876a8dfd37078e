import type { AccountId } from '../../kernel/brand.ts'
import { NO_SESSION } from '../../kernel/no-session.ts'
import { type Identity, SIGNING_IN } from './identity.ts'

/** Actor of events about attempts that lead to no account. */
export const NOBODY = '00000000-0000-0000-0000-000000000000' as AccountId

/** A caller without identity: holds no role, and may only look up accounts. */
export const VISITOR: Identity = {
  accountId: NOBODY,
  name: 'Người chưa đăng nhập',
  kind: 'person',
  via: 'password',
  credentialId: NO_SESSION,
  secondFactor: false,
  mustChangePassword: false,
  roles: [],
  scope: SIGNING_IN,
}
