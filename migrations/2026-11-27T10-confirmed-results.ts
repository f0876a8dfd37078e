import { type Kysely, sql } from 'kysely'

/**
 * Members of the board confirm the digest of a result before it is declared. Results that are there already were declared
 * by the head alone, and have no confirmations.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table result_confirmation (
      round_id uuid not null references round (id),
      person_id uuid not null references person (id),
      digest text not null constraint result_confirmation_digest_check check (digest ~ '^[0-9a-f]{64}$'),
      took_part boolean not null,
      confirmed_at timestamptz not null,
      confirmed_by text not null,
      primary key (round_id, person_id, digest)
    );
    alter table result_confirmation enable row level security;
    create policy shown on result_confirmation for select using (round_id in (select id from round));
    create policy added on result_confirmation for insert with check (
      round_id in (select id from round) and person_id in (select id from person)
    );
    create policy changed on result_confirmation for update using (false) with check (false);
    grant select, insert on result_confirmation to kiem_phieu_service;

    alter table declared_result add column sign_off jsonb;
    create or replace view holding_result with (security_invoker = true) as
      select distinct on (d.round_id) d.*
      from declared_result d join round r on r.id = d.round_id
      where r.state = 'declared'
      order by d.round_id, d.version desc;
  `.execute(db)
}
