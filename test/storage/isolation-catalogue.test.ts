import type { ClientBase } from 'pg'
import { test } from 'tap'
import { forEachDatabase, withClient } from '../support/database.ts'
import { AS_SERVED } from '../support/service.ts'

// The guards in the catalogue of the database, so that new objects cannot lack them.

const SERVICE = 'kiem_phieu_service'
const SIGN_IN = 'kiem_phieu_sign_in'
/** Tables of the library that migrates: names of migrations and a lock. */
const OF_THE_MIGRATOR = ['kysely_migration', 'kysely_migration_lock']

/** All rights of the service except reading. Counted data is only added. */
const RIGHTS: Readonly<Record<string, string>> = {
  account: 'INSERT, UPDATE (display_name, state, username, version)',
  account_credential: '',
  api_key: '',
  final_entry: '',
  audit_checkpoint: 'INSERT',
  audit_event: '',
  audit_log: '',
  audit_node: '',
  audit_witness: 'INSERT',
  ballot: 'INSERT',
  ballot_batch: 'INSERT',
  ballot_batch_version: 'INSERT',
  ballot_candidate: 'INSERT',
  ballot_issue_version: 'INSERT',
  ballot_return_version: 'INSERT',
  ballot_ruling: 'INSERT',
  batch_entry: 'INSERT, UPDATE (entered, look_again, manner, papers, removed, state, typist, version)',
  batch_standing: 'INSERT, UPDATE (standing)',
  candidate_list_version: 'INSERT',
  call_up: 'INSERT',
  call_up_annulment: 'INSERT',
  // For locking; the policy allows no other value.
  congress: 'INSERT, UPDATE (id)',
  congress_closing: 'INSERT',
  rehearsal_end: 'INSERT',
  congress_version: 'INSERT',
  congress_safeguard: 'INSERT, UPDATE',
  counting_board_version: 'INSERT',
  counted_entry: '',
  current_ballot: '',
  current_batch: '',
  current_congress: '',
  current_election: '',
  current_organisation: '',
  current_round: '',
  decision: 'INSERT',
  declared_result: 'INSERT',
  device: 'UPDATE (closed_at, refusal_logged_at)',
  current_seat_refusal: '',
  hall_screen: 'INSERT, UPDATE (closed_at, closed_by)',
  shown_result: 'INSERT',
  device_pin: '',
  election: 'INSERT',
  election_cancellation: 'INSERT',
  election_version: 'INSERT',
  entry_typist: 'INSERT',
  holding_result: '',
  idempotency_key: 'INSERT, DELETE, UPDATE (response)',
  kysely_migration: '',
  kysely_migration_lock: '',
  list_approval: 'INSERT',
  opinion_vote: 'INSERT',
  openid_flow: 'INSERT, DELETE',
  // For locking; the policy allows no other value.
  organisation: 'INSERT, UPDATE (id)',
  organisation_version: 'INSERT',
  person: 'INSERT, UPDATE (birth_year, full_name, membership, party_since, unit, version, working_group)',
  result_confirmation: 'INSERT',
  role_grant: 'INSERT, UPDATE (revoked_at, revoked_by, suspended, withdrawn)',
  roll_version: 'INSERT',
  round: 'INSERT, UPDATE (state)',
  round_undoing: 'INSERT',
  ruled_ballot: '',
  scope_key: '',
  seat_refusal: 'INSERT',
  seat_return: 'INSERT',
  appointment: 'INSERT',
  ballot_package: 'INSERT',
  complaint: 'INSERT',
  signed_scan: 'INSERT',
  signed_scan_withdrawal: 'INSERT',
  paper: 'INSERT',
  session: 'UPDATE (ended_at, ended_because)',
  sign_in_throttle: 'INSERT, DELETE, UPDATE (failures, last_failed_at)',
  signing_key: 'INSERT',
  standing_decision: '',
  tally_sheet: 'INSERT',
  unblind_round: '',
  // Target and kinds of a webhook never change.
  webhook: 'INSERT, UPDATE (revoked_at, revoked_by)',
  webhook_attempt: 'INSERT',
  webhook_delivery: 'INSERT, UPDATE (due_at, lease, settled_at, state, tried)',
  webhook_message: 'INSERT',
}

/** The rights of the role that identifies people and keys, beyond those of the service. */
const RIGHTS_TO_SIGN_IN: Readonly<Record<string, string>> = {
  account_credential: 'INSERT, UPDATE',
  api_key: 'INSERT, UPDATE (expires_at, last_used_at, refusal_logged_at, replaced_by, revoked_at)',
  device: 'INSERT, UPDATE (closed_at, refusal_logged_at)',
  device_pin: 'INSERT, UPDATE (failures, pin_hash, set_at)',
  session: 'INSERT, UPDATE (ended_at, ended_because, expires_at, last_seen_at, proved_at)',
}

/** Tables without row-level security. */
const unguarded = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(`
    select relname as name from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f', 'm')
      and not (relrowsecurity and exists (select from pg_policy where polrelid = c.oid))
    order by 1`)
  return rows.map(({ name }) => name)
}

/** Views that read with their owner's rights, past the policies. */
const unguardedViews = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
      and not coalesce(reloptions, '{}') @> '{security_invoker=true}' order by 1`)
  return rows.map(({ name }) => name)
}

/** Functions without a fixed search path, or that `public` may call. */
const looseFunctions = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(`
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and (
      has_function_privilege('public', oid, 'execute')
      or (prosqlbody is null and not exists (select from unnest(proconfig) s where s like 'search_path=pg_catalog, %pg_temp'))
    ) order by 1`)
  return rows.map(({ name }) => name)
}

/** Policies that compare each row with one organisation of the scope after the other, instead of a look into a hash table. */
const slowPolicies = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(`
    select tablename || ': ' || policyname as name from pg_policies
    where schemaname = 'public' and concat(qual, with_check) ~ 'ANY \\(+ ?(SELECT )?scope_organisations' order by 1`)
  return rows.map(({ name }) => name)
}

const rightsOf = async (client: ClientBase, role: string): Promise<Record<string, string>> => {
  const { rows } = await client.query<{ name: string; rights: string | null }>(
    `select c.relname as name, array_to_string(array(
        select privilege_type from information_schema.role_table_grants g
        where g.table_schema = 'public' and g.table_name = c.relname and g.grantee = $1 and privilege_type <> 'SELECT'
        order by array_position('{INSERT,UPDATE,DELETE}', privilege_type::text), 1
      ) || array(
        select 'UPDATE (' || string_agg(column_name, ', ' order by column_name::text) || ')'
        from information_schema.column_privileges p
        where p.table_schema = 'public' and p.table_name = c.relname and p.grantee = $1 and privilege_type = 'UPDATE'
          and not has_table_privilege($1, c.oid, 'update')
        having count(*) > 0
      ), ', ') as rights
     from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') order by 1`,
    [role],
  )
  return Object.fromEntries(rows.map(({ name, rights }) => [name, rights ?? '']))
}

test('row-level security', async (t) => {
  await forEachDatabase(
    t,
    'covers every table, view and function',
    async (t, connection) => {
      await withClient(connection, async (client) => {
        t.same(await unguarded(client), OF_THE_MIGRATOR)
        t.same(await unguardedViews(client), [])
        t.same(await looseFunctions(client), [])
        t.same(await slowPolicies(client), [])
        await client.query(`
          create table tomorrow (id uuid); create table half_done (id uuid);
          alter table half_done enable row level security;
          create view behind as select * from ballot;
          create policy slow on tomorrow using (id = any ((select scope_organisations())::uuid[]));
          create policy slower on tomorrow using (id = any (scope_organisations()));
          create function anyone() returns bigint language sql as 'select count(*) from ballot';`)
        t.same(await unguarded(client), ['half_done', ...OF_THE_MIGRATOR, 'tomorrow'], 'a new table is noticed')
        t.same(await unguardedViews(client), ['behind'], 'a new view is noticed')
        t.same(await looseFunctions(client), ['anyone'], 'a new function is noticed')
        t.same(await slowPolicies(client), ['tomorrow: slow', 'tomorrow: slower'], 'a new policy is noticed')
      })
    },
    AS_SERVED,
  )

  await forEachDatabase(
    t,
    'gives the service exactly these rights',
    async (t, connection) => {
      await withClient(connection, async (client) => {
        t.same(await rightsOf(client, SERVICE), RIGHTS)
        const besides = Object.entries(await rightsOf(client, SIGN_IN)).filter(([, rights]) => rights !== '')
        t.same(Object.fromEntries(besides), RIGHTS_TO_SIGN_IN)
        const open = await client.query(`
          select relname from pg_class, aclexplode(relacl) a
          where relnamespace = 'public'::regnamespace and a.grantee = 0`)
        t.same(open.rows, [], 'everybody else may not even read')
      })
    },
    AS_SERVED,
  )

  await forEachDatabase(
    t,
    'is enforced by roles that own nothing; the one that serves cannot switch to another role',
    async (t, connection) => {
      await withClient(connection, async (client) => {
        const { rows } = await client.query(`
          select rolname::text as name, rolsuper or rolcreaterole or rolcreatedb or rolcanlogin or rolreplication or rolbypassrls as mighty,
            (select count(*)::integer from pg_auth_members where member = r.oid) as memberships,
            (select count(*)::integer from pg_class where relowner = r.oid)
              + (select count(*)::integer from pg_proc where proowner = r.oid) as owned,
            has_schema_privilege(rolname, 'public', 'create') as makes,
            has_schema_privilege('public', 'public', 'create') as anybody_makes
          from pg_roles r where rolname in ('${SERVICE}', '${SIGN_IN}') order by 1 desc`)
        const nothing = { mighty: false, owned: 0, makes: false, anybody_makes: false }
        t.same(rows, [
          { name: SIGN_IN, memberships: 1, ...nothing },
          { name: SERVICE, memberships: 0, ...nothing },
        ])
        const definers = await client.query(`
          select array_agg(proname::text order by proname) as names from pg_proc
          where pronamespace = 'public'::regnamespace and prosecdef`)
        t.same(
          definers.rows,
          [
            {
              names: [
                'account_events_of_congress',
                'account_to_grant',
                'append_audit_event',
                'ballots_with_entry',
                'belongs_above',
                'carried_without_seat',
                'claim_webhook_deliveries',
                'come_with_event',
                'congress_untouched',
                'enter_ballots',
                'log_just_grown',
                'log_to_seal',
                'names_on_papers',
                'own_hand_in_sign_in',
                'own_sign_in_changes',
                'own_suspended_roles',
                'role_kinds',
                'rounds_on_carried',
                'said_scope',
                'scope_seal',
                'seal_scope',
                'sees_account',
                'widen_scope',
              ],
            },
          ],
          'what runs as the owner',
        )
        const parallel = await client.query(`
          select distinct proparallel as p, provolatile as v from pg_proc
          where pronamespace = 'public'::regnamespace and proname like 'scope\\_%'`)
        t.same(parallel.rows, [{ p: 's', v: 's' }], 'what is asked for every statement stands in nobody’s way')
      })
    },
    AS_SERVED,
  )
})
