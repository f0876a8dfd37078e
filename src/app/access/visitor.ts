import { NO_SESSION, NOBODY } from '../../kernel/nil-ids.ts'
import { type Identity, SIGNING_IN } from './identity.ts'

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
