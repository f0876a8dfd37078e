import { type Kysely, sql } from 'kysely'

/**
 * Who may act: accounts of people and of other systems, what they hold, and how they show who they are. Secrets are
 * kept as digests only: Argon2id for what people remember, SHA-256 for random tokens, sealed text for the second factor.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table account (
      id uuid primary key,
      organisation_id uuid references organisation (id),
      kind text not null check (kind in ('person', 'service')),
      username text not null unique,
      display_name text not null,
      state text not null check (state in ('active', 'disabled')),
      version integer not null,
      created_at timestamptz not null,
      created_by text not null
    );
    create index account_by_organisation on account (organisation_id);

    create table account_credential (
      account_id uuid primary key references account (id),
      password_hash text,
      temporary boolean not null,
      password_expires_at timestamptz,
      changed_at timestamptz not null,
      second_factor_secret text,
      second_factor_confirmed boolean not null,
      second_factor_last_step bigint,
      openid_issuer text,
      openid_subject text,
      unique (openid_issuer, openid_subject)
    );

    create table role_grant (
      id uuid primary key,
      account_id uuid not null references account (id),
      role text not null,
      organisation_id uuid references organisation (id),
      congress_id uuid references congress (id),
      person_id uuid references person (id),
      granted_at timestamptz not null,
      granted_by text not null,
      revoked_at timestamptz,
      revoked_by text,
      check (organisation_id is null or congress_id is null)
    );
    create unique index role_granted_once on role_grant (account_id, role, organisation_id, congress_id)
      nulls not distinct where revoked_at is null;
    create index role_grant_by_congress on role_grant (congress_id);
    -- On the counting board everybody is there once, and acts through one account.
    create unique index board_account_once on role_grant (congress_id, account_id)
      where revoked_at is null and role in ('board-head', 'board-member');
    create unique index board_person_once on role_grant (congress_id, person_id) where revoked_at is null;

    create table device (
      id uuid primary key,
      congress_id uuid not null references congress (id),
      name text not null,
      token_hash bytea not null unique,
      -- From where it was opened: its token is good there and nowhere else.
      address text,
      agent_hash text not null,
      opened_at timestamptz not null,
      opened_by uuid not null references account (id),
      expires_at timestamptz not null,
      closed_at timestamptz,
      -- When a refusal that no PIN counts was last logged: one a minute is enough, and a flood cannot fill the log.
      refusal_logged_at timestamptz
    );
    create index device_by_congress on device (congress_id);

    create table device_pin (
      device_id uuid not null references device (id),
      account_id uuid not null references account (id),
      pin_hash text not null,
      failures integer not null,
      set_at timestamptz not null,
      primary key (device_id, account_id)
    );

    create table session (
      id uuid primary key,
      token_hash bytea not null unique,
      account_id uuid not null references account (id),
      via text not null check (via in ('password', 'pin', 'openid')),
      device_id uuid references device (id),
      second_factor boolean not null,
      address text,
      agent_hash text not null,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      ended_at timestamptz,
      ended_because text
    );
    create index session_by_account on session (account_id);

    create table api_key (
      id uuid primary key,
      account_id uuid not null references account (id),
      name text not null,
      secret_hash bytea not null,
      roles text[] not null,
      congress_ids uuid[],
      created_at timestamptz not null,
      created_by text not null,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      -- The key that took its place.
      replaced_by uuid references api_key (id),
      last_used_at timestamptz,
      -- When a refusal of this key was last logged: one a minute is enough, and a flood cannot fill the log.
      refusal_logged_at timestamptz
    );
    create index api_key_by_account on api_key (account_id);

    create table sign_in_throttle (
      key text primary key,
      failures integer not null,
      last_failed_at timestamptz not null
    );
    create index sign_in_throttle_by_time on sign_in_throttle (last_failed_at);

    -- Sign-ins at a provider that have led to a session, until they could not be brought back any more.
    create table openid_flow (
      state_hash bytea primary key,
      expires_at timestamptz not null
    );
    create index openid_flow_by_time on openid_flow (expires_at);

    create table congress_safeguard (
      congress_id uuid primary key references congress (id),
      head_second_factor boolean not null,
      version integer not null,
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null
    );

    -- Whose entry it is now, and everyone whose it has been: nobody types two entries of one batch.
    alter table batch_entry add column typist text;
    create table entry_typist (
      batch_id uuid not null,
      account_id text not null,
      slot text not null,
      primary key (batch_id, account_id),
      foreign key (batch_id, slot) references batch_entry (batch_id, slot)
    );
  `.execute(db)
}
