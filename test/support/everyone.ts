import type { Pool } from 'pg'
import type { HeldRole, Identity } from '../../src/app/access/identity.ts'
import { CONGRESS_ROLES } from '../../src/app/access/roles.ts'
import type { CallerCredentials, Identified, Services } from '../../src/http/support/services.ts'
import type { AccountId, CongressId, OrganisationId, SessionId } from '../../src/kernel/brand.ts'
import { EVERYBODY_THERE } from './openid.ts'
import { plant } from './planted-secrets.ts'

export const TEST_TOKEN = plant('token-of-the-test-operator', 'the token of the tests')

/** The text after # in the link for the first administrator. */
export const SETUP_TOKEN = plant('token-of-the-link-for-the-first-administrator', 'the token of the setup link')

/** The actor of tests that are not about rights. */
export const EVERYBODY = {
  id: '0192f3a4-0000-7000-8000-00000000e0e0' as AccountId,
  name: 'Người dùng thử',
} as const

export const EVERYBODYS_PASSWORD = plant('một mật khẩu chỉ để thử', 'the password of the tests')
/** Of `EVERYBODYS_PASSWORD`. */
export const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$aHFtO06wndMYag15ZPkW7g$Uo4Txi2Eh2skDPtL9oumYgLGSrV6TSxRqnk7oZhIF1g'

/** The account behind the test's token, so that acts on one's own account have one. */
export const writeEverybody = async (pool: Pool): Promise<void> => {
  await pool.query(
    `insert into account (id, kind, username, display_name, state, version, created_at, created_by)
      values ($1::text::uuid, 'person', 'nguoi.dung.thu', $2, 'active', 1, '2017-08-01T00:00:00Z', $1::text)`,
    [EVERYBODY.id, EVERYBODY.name],
  )
  await pool.query(
    `insert into account_credential (
        account_id, password_hash, temporary, changed_at, second_factor_confirmed, openid_issuer, openid_subject
      ) values ($1, $2, false, '2017-08-01T00:00:00Z', false, $3, $4)`,
    [EVERYBODY.id, PASSWORD_HASH, EVERYBODY_THERE.issuer, EVERYBODY_THERE.subject],
  )
}

const held = (role: HeldRole['role'], congressId: CongressId | null): HeldRole => ({
  role,
  congressId,
  organisationId: null,
  personId: null,
  needsSecondFactor: false,
})

/** The session of callers who act without signing in. */
export const EVERYBODYS_SESSION = '0192f3a4-0000-7000-8000-00000000cafe' as SessionId

/** A caller with every role in the named congresses, and both administrative roles. No such account can exist. */
export const everybodyIn = (
  congressIds: readonly CongressId[],
  organisationIds: readonly OrganisationId[] = [],
): Identity => ({
  accountId: EVERYBODY.id,
  name: EVERYBODY.name,
  kind: 'person',
  via: 'password',
  credentialId: EVERYBODYS_SESSION,
  secondFactor: true,
  mustChangePassword: false,
  roles: [
    ...congressIds.flatMap((id) => CONGRESS_ROLES.map((role) => held(role, id))),
    held('organisation-administrator', null),
    held('system-administrator', null),
  ],
  scope: { accountId: EVERYBODY.id, congressIds, organisationIds, installation: true },
})

/**
 * Identifies the holder of the test's token with every role in everything that exists at that moment; other callers
 * normally.
 */
export const identifyEverybody =
  (pool: Pool, identifyOthers: Services['identify'] = async () => ({ refused: 'unauthenticated' })) =>
  async (shown: CallerCredentials): Promise<Identified> => {
    if (shown.bearer !== TEST_TOKEN) return identifyOthers(shown)
    const { rows } = await pool.query<{ congresses: CongressId[]; organisations: OrganisationId[] }>(
      `select array(select id from congress order by id) as congresses,
        array(select id from organisation order by id) as organisations`,
    )
    const { congresses, organisations } = rows[0]!
    return { identity: everybodyIn(congresses, organisations) }
  }
