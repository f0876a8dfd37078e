import type { Pool } from 'pg'
import { type HeldRole, type Identity, scopeOf } from '../../src/app/access/identity.ts'
import type { CallerCredentials, Identified, Services } from '../../src/http/support/services.ts'
import type { AccountId, CongressId, OrganisationId, PersonId, SessionId } from '../../src/kernel/brand.ts'
import { CONGRESS_ROLES } from '../../src/rules/roles.ts'
import { EVERYBODY_THERE } from './openid.ts'
import { plant } from './planted-secrets.ts'
import { kept } from './stored.ts'

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

/** The session of callers who act without signing in. */
export const EVERYBODYS_SESSION = '0192f3a4-0000-7000-8000-00000000cafe' as SessionId

/** The arguments of the function that names the actor of an event. */
const ACTOR = 'p_actor_id text, p_actor_name text, p_role text, p_action text, p_object_id uuid, p_credential text'

/** Puts functions of the tests before those of the service, which only the owner of the tables can do. */
const keepStored = `
  do $$ begin
    if to_regproc('public.stored_actor_of_event') is null then
      alter function public.actor_of_event rename to stored_actor_of_event;
      alter function public.clock_allows rename to stored_clock_allows;
      alter function public.has_event rename to stored_has_event;
    end if;
  end $$;
  create or replace function clock_allows(p_at timestamptz) returns boolean language sql as 'select true';`

/** The arguments of the function that looks for the event of a row. */
const EVENT = 'p_logs uuid[], p_kinds text[], p_object uuid'

/** Lets tests write events of any time and of anybody, and rows without one, for what is not about rights. */
export const allowAnyEvent = async (pool: Pool): Promise<void> => {
  await pool.query(`${keepStored}
    create or replace function has_event(${EVENT}) returns boolean language sql as 'select true';
    create or replace function actor_of_event(${ACTOR}) returns text language sql as 'select p_actor_name';`)
}

/** Asks for the event of each row again, as in the service. */
export const askForEvents = `create or replace function public.has_event(${EVENT}) returns boolean language sql as
  'select public.stored_has_event(p_logs, p_kinds, p_object)'`

/**
 * Lets callers act who have an identity of a test without a session, key or grant in the database: `EVERYBODY` and everybody else
 * with `EVERYBODYS_SESSION`, and keys that are stored nowhere. Authority and name of all others are asked as in the
 * service. Events have the time of the test's clock.
 */
export const allowStandIns = async (pool: Pool): Promise<void> => {
  await pool.query(`${keepStored}
    ${askForEvents};
    alter function authority_holds rename to stored_authority_holds;
    create function is_stand_in(p_credential text) returns boolean language sql as $$
      select p_credential = 'session:${EVERYBODYS_SESSION}'
        or (p_credential like 'key:%' and not exists (select from public.api_key k where 'key:' || k.id = p_credential))
    $$;
    create function authority_holds(p_credential text, p_actor_id text, p_role text, p_log_id uuid, p_at timestamptz)
      returns boolean language plpgsql as $$
    begin
      return public.is_stand_in(p_credential)
        or public.stored_authority_holds(p_credential, p_actor_id, p_role, p_log_id, p_at);
    end $$;
    create or replace function actor_of_event(${ACTOR}) returns text language plpgsql as $$
    begin
      if public.is_stand_in(p_credential) then
        return p_actor_name;
      end if;
      return public.stored_actor_of_event(p_actor_id, p_actor_name, p_role, p_action, p_object_id, p_credential);
    end $$;`)
}

/** The account behind the test's token, so that acts on one's own account have one; it and others act without signing in. */
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
  await allowStandIns(pool)
}

const held = (role: HeldRole['role'], congressId: CongressId | null, personId: PersonId | null = null): HeldRole => ({
  role,
  congressId,
  organisationId: null,
  personId,
  needsSecondFactor: false,
})

/**
 * A caller with every role in the named congresses, and both administrative roles. No such account can exist.
 * @param seats the people for whom it is a member of the counting boards besides the head
 */
export const everybodyIn = (
  congressIds: readonly CongressId[],
  organisationIds: readonly OrganisationId[] = [],
  seats: ReadonlyMap<CongressId, PersonId> = new Map(),
  session: SessionId = EVERYBODYS_SESSION,
): Identity => ({
  accountId: EVERYBODY.id,
  name: EVERYBODY.name,
  kind: 'person',
  via: 'password',
  credentialId: session,
  secondFactor: true,
  mustChangePassword: false,
  roles: [
    ...congressIds.flatMap((id) =>
      CONGRESS_ROLES.map((role) => held(role, id, role === 'board-member' ? (seats.get(id) ?? null) : null)),
    ),
    held('organisation-administrator', null),
    held('system-administrator', null),
  ],
  scope: { accountId: EVERYBODY.id, congressIds, organisationIds, installation: true },
})

/** The token to act as a member of the counting board besides the head. */
export const asMember = (personId: string): { readonly token: string } => ({ token: `${TEST_TOKEN}.${personId}` })

/** A person with the role of a member of the board in the congress to which the person belongs; has an id of their own. */
const memberBehind = async (pool: Pool, bearer: string | null): Promise<Identity | null> => {
  const [token, personId] = bearer?.split('.') ?? []
  if (token !== TEST_TOKEN || personId === undefined) return null
  const { rows } = await pool.query<{ congress_id: CongressId }>(
    'select congress_id from person where id = $1::text::uuid',
    [personId],
  )
  const roles = rows.map(({ congress_id }) => held('board-member', congress_id, personId as PersonId))
  const accountId = personId as string as AccountId
  return {
    ...everybodyIn([]),
    accountId,
    name: 'Ủy viên ban kiểm phiếu',
    secondFactor: false,
    roles,
    scope: scopeOf(accountId, roles, []),
  }
}

interface Seat {
  readonly congress_id: CongressId
  readonly person_id: PersonId
}

/** Of each counting board the last member who is not its head. */
const LAST_MEMBERS = `select distinct on (v.congress_id) v.congress_id, m.member->>'personId' as person_id
  from counting_board_version v, jsonb_array_elements(v.members) with ordinality m (member, place)
  where not (m.member->>'head')::boolean order by v.congress_id, v.version desc, m.place desc`

/** Everything that exists at the moment. Its plan is kept, because every request of a test asks. */
const EVERYTHING = kept(`select array(select id from congress order by id) as congresses,
  array(select id from organisation order by id) as organisations,
  coalesce((select jsonb_agg(seat) from (${LAST_MEMBERS}) seat), '[]') as seats`)

/**
 * Identifies the holder of the test's token with every role in everything that exists at that moment, and members of a
 * board by `asMember`; other callers normally.
 */
export const identifyEverybody =
  (pool: Pool, identifyOthers: Services['identify'] = async () => ({ refused: 'unauthenticated' })) =>
  async (shown: CallerCredentials): Promise<Identified> => {
    const member = await memberBehind(pool, shown.bearer)
    if (member) return { identity: member }
    if (shown.bearer !== TEST_TOKEN) return identifyOthers(shown)
    const { rows } = await pool.query<{ congresses: CongressId[]; organisations: OrganisationId[]; seats: Seat[] }>(
      EVERYTHING,
    )
    const { congresses, organisations, seats } = rows[0]!
    const seatIn = new Map(seats.map(({ congress_id, person_id }) => [congress_id, person_id]))
    return { identity: everybodyIn(congresses, organisations, seatIn) }
  }
