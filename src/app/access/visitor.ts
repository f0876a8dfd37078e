import type { AccountId } from '../../kernel/brand.ts'
import { type Identity, SIGNING_IN } from './identity.ts'

/** In the place of an account in events about attempts that lead to none. */
export const NOBODY = '00000000-0000-0000-0000-000000000000' as AccountId

/** Somebody who has not shown who they are: holds nothing, and may only find out. */
export const VISITOR: Identity = {
  accountId: NOBODY,
  name: 'Người chưa đăng nhập',
  kind: 'person',
  via: 'password',
  credentialId: NOBODY,
  secondFactor: false,
  mustChangePassword: false,
  roles: [],
  scope: SIGNING_IN,
}
