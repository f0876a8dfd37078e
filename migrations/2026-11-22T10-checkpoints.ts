import { type Kysely, sql } from 'kysely'

/**
 * What a log has said about itself: checkpoints, the keys that signed them, what others signed over them; and the end of
 * a congress, after which its log holds nothing that is still blind.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table signing_key (
      number integer primary key check (number >= 1),
      public_key bytea not null unique check (octet_length(public_key) = 32),
      made_at timestamptz not null,
      -- What the key before says about this one, signed; null for the first, and where the one before was lost.
      endorsement text
    );

    create table audit_checkpoint (
      log_id uuid not null references audit_log (log_id),
      size bigint not null check (size >= 1),
      root bytea not null check (octet_length(root) = 32),
      key_number integer not null references signing_key (number),
      note text not null,
      cause text not null,
      taken_at timestamptz not null,
      primary key (log_id, size)
    );

    create table audit_witness (
      log_id uuid not null,
      size bigint not null,
      name text not null,
      public_key bytea not null check (octet_length(public_key) = 32),
      line text not null,
      signed_at timestamptz,
      received_at timestamptz not null,
      received_by text not null,
      primary key (log_id, size, name, public_key),
      foreign key (log_id, size) references audit_checkpoint (log_id, size)
    );

    create table congress_closing (
      congress_id uuid primary key references congress (id),
      reason text,
      unfinished boolean not null,
      closed_at timestamptz not null,
      closed_by text not null
    );
  `.execute(db)
  await sql.raw(RULES).execute(db)
}

const OF_LOG = `
  log_id = any((select scope_congresses())::uuid[])
    or ((select scope_installation()) and log_id = '00000000-0000-0000-0000-000000000000')
`

const RULES = `
  alter table signing_key enable row level security;
  create policy shown on signing_key for select using (true);
  create policy added on signing_key for insert with check ((select scope_installation()));

  alter table audit_checkpoint enable row level security;
  create policy shown on audit_checkpoint for select using (${OF_LOG});
  create policy added on audit_checkpoint for insert with check (${OF_LOG});

  alter table audit_witness enable row level security;
  create policy shown on audit_witness for select using (${OF_LOG});
  create policy added on audit_witness for insert with check (${OF_LOG});

  alter table congress_closing enable row level security;
  create policy shown on congress_closing for select using (congress_id in (select id from congress));
  create policy added on congress_closing for insert
    with check (congress_id = any((select scope_congresses())::uuid[]));

  grant select, insert on signing_key, audit_checkpoint, audit_witness, congress_closing to kiem_phieu_service;
`
