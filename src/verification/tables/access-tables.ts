import { type Compared, CREATED, RECORDED } from './compared-table.ts'

/**
 * The tables of organisations, accounts, keys and ways in. Left out are secrets and their digests, what an act leaves without an
 * event (a session goes on with each use), and the number by which a client says which state it has seen.
 */
export const ACCESS_TABLES = {
  organisation: { key: ['id'], columns: ['name', 'level', 'superior_id', 'created_at'], of: 'installation' },
  organisation_version: {
    key: ['organisation_id', 'version'],
    columns: ['name', 'reason', ...RECORDED],
    of: 'installation',
  },
  account: {
    key: ['id'],
    columns: ['organisation_id', 'username', 'display_name', 'state', ...CREATED],
    of: 'installation',
  },
  account_credential: {
    key: ['account_id'],
    columns: [
      ...['temporary', 'password_expires_at', 'changed_at', 'second_factor_confirmed'],
      ...['openid_issuer', 'openid_subject'],
    ],
    of: 'installation',
  },
  api_key: {
    key: ['id'],
    columns: ['account_id', 'name', 'roles', 'congress_ids', ...CREATED, 'expires_at', 'revoked_at', 'replaced_by'],
    of: 'installation',
  },
  session: {
    key: ['id'],
    columns: ['account_id', 'via', 'device_id', 'second_factor', 'created_at'],
    of: 'session',
  },
  device: {
    key: ['id'],
    columns: ['congress_id', 'name', 'opened_at', 'opened_by', 'expires_at', 'closed_at'],
    of: 'congress',
  },
  device_pin: { key: ['device_id', 'account_id'], columns: ['set_at'], of: 'device' },
  webhook: {
    key: ['id'],
    columns: ['congress_id', 'name', 'kinds', ...CREATED, 'revoked_at', 'revoked_by'],
    of: 'congress',
  },
} as const satisfies Readonly<Record<string, Compared>>
