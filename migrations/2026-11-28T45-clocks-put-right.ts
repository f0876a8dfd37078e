import { type Kysely, sql } from 'kysely'

/**
 * A clock that was ahead leaves nothing behind: a session that it opened ends like every other from its first use afterwards,
 * and a delivery that it put off for years is due.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`grant update (expires_at) on session to kiem_phieu_service`.execute(db)
  await sql`
    create or replace function claim_webhook_deliveries(p_at timestamptz, p_until timestamptz, p_most integer)
      returns table (
        "deliveryId" uuid, lease uuid, "congressId" uuid, "webhookId" uuid, url text, "sealedSecret" text, body text,
        tried integer
      ) language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if not scope_installation() or scope_account() is not null then
        raise insufficient_privilege using message = 'deliveries of all congresses are for the service alone';
      end if;
      return query
        with due as (
          select d.id from webhook_delivery d
          where d.state = 'pending' and (d.due_at <= p_at or d.due_at > p_at + interval '29 hours')
            and exists (select from webhook w where w.id = d.webhook_id and w.revoked_at is null)
          order by d.due_at, d.id limit p_most for update of d skip locked
        )
        update webhook_delivery d set due_at = p_until, lease = gen_random_uuid(), tried = d.tried + 1
          from due, webhook w, webhook_message m
          where d.id = due.id and w.id = d.webhook_id
            and m.congress_id = d.congress_id and m.sequence = d.sequence
          returning d.id, d.lease, d.congress_id, d.webhook_id, w.url, w.secret_sealed, m.body, d.tried;
    end
    $$;
  `.execute(db)
}
