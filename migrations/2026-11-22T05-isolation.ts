import { type Kysely, sql } from 'kysely'

/**
 * Isolation in the database: every table answers whoever does not own it only with rows of the congresses and
 * organisations that the transaction names, and takes only such rows. A forgotten WHERE shows and changes nothing more.
 * A subquery of a policy goes through the policies of what it reads.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await scopeFunctions(db)
  await sql.raw([...POLICIES, ...TIES].join('\n')).execute(db)
  await sql`
    create index ballot_batch_by_congress on ballot_batch (congress_id);
    alter view current_batch set (security_invoker = true);
    alter view current_ballot set (security_invoker = true);
  `.execute(db)
}

/** What the transaction may reach, as it was said by `set_config`; nothing where nothing was said. */
const scopeFunctions = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function scope_account() returns uuid stable parallel safe
      return nullif(current_setting('kiem_phieu.account', true), '')::uuid;
    create function scope_congresses() returns uuid[] stable parallel safe
      return coalesce(nullif(current_setting('kiem_phieu.congresses', true), ''), '{}')::uuid[];
    create function scope_organisations() returns uuid[] stable parallel safe
      return coalesce(nullif(current_setting('kiem_phieu.organisations', true), ''), '{}')::uuid[];
    create function scope_installation() returns boolean stable parallel safe
      return coalesce(current_setting('kiem_phieu.installation', true), '') = 'on';
    -- What the policy of accounts asks, for where that policy would lead back to where the question came from.
    create function sees_account(p_account_id uuid) returns boolean
      stable security definer set search_path = pg_catalog, public, pg_temp
      return exists (
        select from account a where a.id = p_account_id and (
          scope_installation() or a.id = scope_account() or a.organisation_id = any (scope_organisations())
          or exists (
            select from congress c where c.organisation_id = a.organisation_id and c.id = any (scope_congresses())
          )
          or exists (
            select from role_grant g left join congress c on c.id = g.congress_id
            where g.account_id = a.id and (g.congress_id = any (scope_congresses())
              or coalesce(g.organisation_id, c.organisation_id) = any (scope_organisations()))
          )
        )
      );
  `.execute(db)
}

// In a subquery of their own they are asked once for each statement, not once for each row.
const CONGRESSES = '(select scope_congresses())::uuid[]'
const ORGANISATIONS = '(select scope_organisations())::uuid[]'
const SELF = '(select scope_account())'
const INSTALLATION = '(select scope_installation())'

interface Rules {
  /** Rows that are there for the scope; these can also be locked. */
  readonly shown: string
  /** What may come to be, by adding or by changing; as shown where it is left out. */
  readonly kept?: string
  /** What may come to be by changing, where that is not the same. */
  readonly changed?: string
  /** Rows that may be removed; none where it is left out. The rights of the service say whether any are. */
  readonly removed?: string
}

const rules = (table: string, { shown, kept = shown, changed = kept, removed }: Rules): string => `
  alter table ${table} enable row level security;
  create policy shown on ${table} for select using (${shown});
  create policy added on ${table} for insert with check (${kept});
  create policy changed on ${table} for update using (${shown}) with check (${changed});
  ${removed ? `create policy removed on ${table} for delete using (${removed});` : ''}
`

const OF_CONGRESS = ['roll_version', 'person', 'counting_board_version', 'election', 'round', 'ballot_batch']
const OF_ROUND = [
  'candidate_list_version',
  'list_approval',
  'ballot_issue_version',
  'ballot_return_version',
  'declared_result',
  'decision',
]
const OF_BATCH = ['ballot_batch_version', 'batch_entry', 'entry_typist', 'tally_sheet']

const IN_ROUND = 'round_id in (select id from round)'
// Asked row by row, by the key: what is entered in the hall touches a few rows.
const IN_BATCH = 'exists (select from ballot_batch b where b.id = batch_id)'
// Asked once for all: a count reads twenty thousand.
const IN_BATCH_OF_MANY = 'batch_id in (select id from ballot_batch)'
const IN_CONGRESS_SEEN = 'congress_id in (select id from congress)'
const ADMINISTERS = `${INSTALLATION} or cardinality(${ORGANISATIONS}) > 0`
/** Accounts that one looks after: one's own, and those of organisations one administers. */
const LOOKED_AFTER = `${INSTALLATION} or account_id = ${SELF}
  or account_id in (select id from account where organisation_id = any(${ORGANISATIONS}))`

const POLICIES = [
  rules('organisation', {
    shown: `${INSTALLATION} or id = any(${ORGANISATIONS}) or superior_id = any(${ORGANISATIONS})
      or id in (select organisation_id from congress where congress.id = any(${CONGRESSES}))`,
    kept: `${INSTALLATION} or superior_id = any(${ORGANISATIONS})`,
  }),
  rules('congress', {
    shown: `${INSTALLATION} or id = any(${CONGRESSES}) or organisation_id = any(${ORGANISATIONS})`,
    kept: `${INSTALLATION} or organisation_id = any(${ORGANISATIONS})`,
    // It is locked by the acts that depend on it, and never becomes another.
    changed: 'false',
  }),
  ...OF_CONGRESS.map((table) => rules(table, { shown: `congress_id = any(${CONGRESSES})` })),
  ...OF_ROUND.map((table) => rules(table, { shown: IN_ROUND })),
  rules('ballot_candidate', { shown: IN_ROUND, kept: `${IN_ROUND} and person_id in (select id from person)` }),
  ...OF_BATCH.map((table) => rules(table, { shown: IN_BATCH })),
  rules('ballot', { shown: IN_BATCH_OF_MANY, kept: IN_BATCH }),
  rules('role_grant', {
    shown: `${INSTALLATION} or account_id = ${SELF} or organisation_id = any(${ORGANISATIONS}) or ${IN_CONGRESS_SEEN}`,
    // Nobody grants anything where they have nothing to say, not even to themselves; nor to somebody out of sight, who
    // would come into sight by that.
    kept: `(${INSTALLATION} or organisation_id = any(${ORGANISATIONS}) or ${IN_CONGRESS_SEEN})
      and sees_account(account_id)`,
  }),
  rules('account', {
    shown: `${INSTALLATION} or id = ${SELF} or organisation_id = any(${ORGANISATIONS})
      or organisation_id in (select organisation_id from congress) or id in (select account_id from role_grant)`,
    kept: `${INSTALLATION} or organisation_id = any(${ORGANISATIONS})`,
    changed: `${INSTALLATION} or id = ${SELF} or organisation_id = any(${ORGANISATIONS})`,
  }),
  ...['account_credential', 'api_key'].map((table) => rules(table, { shown: LOOKED_AFTER })),
  rules('session', {
    shown: `${LOOKED_AFTER} or device_id in (select id from device)`,
    kept: `${INSTALLATION} or account_id = ${SELF}`,
    changed: `${LOOKED_AFTER} or device_id in (select id from device)`,
  }),
  ...['device', 'congress_safeguard'].map((table) => rules(table, { shown: `${INSTALLATION} or ${IN_CONGRESS_SEEN}` })),
  rules('device_pin', { shown: 'device_id in (select id from device)' }),
  // What failed belongs to nobody; whoever looks after accounts may forget it, so that their people need not wait.
  rules('sign_in_throttle', { shown: ADMINISTERS, kept: INSTALLATION, removed: ADMINISTERS }),
  rules('openid_flow', { shown: INSTALLATION, removed: INSTALLATION }),
  rules('idempotency_key', { shown: `actor_id = ${SELF}::text`, removed: `actor_id = ${SELF}::text` }),
  // Only the function that numbers events writes here, with its owner's rights.
  ...['audit_event', 'audit_log'].map((table) =>
    rules(table, {
      shown: `log_id = any(${CONGRESSES}) or (${INSTALLATION} and log_id = '00000000-0000-0000-0000-000000000000')`,
      kept: 'false',
    }),
  ),
]

/** Foreign keys look past policies. With the congress in them, nothing can hang on a thing of another congress. */
const TIES = [
  `alter table election add unique (id, congress_id),
    add foreign key (eligible_from, congress_id) references election (id, congress_id);`,
  'alter table round add unique (id, congress_id), add foreign key (election_id, congress_id) references election (id, congress_id);',
  'alter table ballot_batch add foreign key (round_id, congress_id) references round (id, congress_id);',
  `alter table person add unique (id, congress_id);
  alter table role_grant add check (person_id is null or congress_id is not null),
    add foreign key (person_id, congress_id) references person (id, congress_id);`,
]
