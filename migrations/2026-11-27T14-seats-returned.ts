import { type Kysely, sql } from 'kysely'

/** Refusals of seats that were recorded by mistake are cancelled. The same person may be recorded again afterwards. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table seat_return (
      round_id uuid not null,
      number integer not null,
      fallen_decision integer,
      reason text not null,
      cancelled_at timestamptz not null,
      cancelled_by text not null,
      primary key (round_id, number),
      foreign key (round_id, number) references seat_refusal (round_id, number),
      foreign key (round_id, fallen_decision) references decision (round_id, version)
    );
    alter table seat_return enable row level security;
    create policy shown on seat_return for select using (round_id in (select id from round));
    create policy added on seat_return for insert with check (round_id in (select id from round));
    create policy changed on seat_return for update using (false) with check (false);
    grant select, insert on seat_return to kiem_phieu_service;
    alter table seat_refusal drop constraint seat_refusal_round_id_person_id_key;
  `.execute(db)
  await sql`
    create view current_seat_refusal with (security_invoker = true) as
      select r.*, c.fallen_decision, c.reason as cancellation_reason, c.cancelled_at, c.cancelled_by
      from seat_refusal r left join seat_return c on c.round_id = r.round_id and c.number = r.number;
    create view standing_decision with (security_invoker = true) as
      select * from decision d
      where not exists (
        select from seat_return c where c.round_id = d.round_id and c.fallen_decision >= d.version
      );
    grant select on current_seat_refusal, standing_decision to kiem_phieu_service;
  `.execute(db)
}
