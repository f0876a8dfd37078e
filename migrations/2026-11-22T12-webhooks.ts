import { type Kysely, sql } from 'kysely'

/**
 * Webhooks: other systems are told of declared results and decisions. What is sent is written down in the transaction of
 * the act itself, so that nothing is lost and nothing is told that did not happen; sending comes afterwards.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(TABLES).execute(db)
  await sql.raw(RULES).execute(db)
  await claimDeliveries(db)
  await sql
    .raw(`
    revoke execute on function claim_webhook_deliveries from public;
    grant execute on function claim_webhook_deliveries to kiem_phieu_service;
  `)
    .execute(db)
}

const TABLES = `
  create table webhook (
    id uuid primary key,
    congress_id uuid not null references congress (id),
    name text not null,
    url text not null,
    kinds text[] not null check (cardinality(kinds) >= 1),
    -- Sealed with the key of the installation, which is not in the database.
    secret_sealed text not null,
    created_at timestamptz not null,
    created_by text not null,
    revoked_at timestamptz,
    revoked_by text,
    unique (id, congress_id)
  );
  create index webhook_by_congress on webhook (congress_id);

  -- Bytes as they are sent, once for all webhooks of the congress.
  create table webhook_message (
    congress_id uuid not null references congress (id),
    sequence bigint not null check (sequence >= 1),
    body text not null,
    primary key (congress_id, sequence)
  );

  create table webhook_delivery (
    id uuid primary key,
    webhook_id uuid not null,
    congress_id uuid not null,
    sequence bigint not null,
    kind text not null,
    state text not null check (state in ('pending', 'delivered', 'dead')),
    created_at timestamptz not null,
    -- When it is to be tried next; while somebody tries it, when that somebody is given up.
    due_at timestamptz not null,
    -- Names the last time that somebody took it up.
    lease uuid,
    -- How often it was taken up since it was put in, or put in again.
    tried integer not null default 0 check (tried >= 0),
    settled_at timestamptz,
    -- With the congress in it, so that it does not tell of what is foreign.
    unique (congress_id, webhook_id, sequence),
    foreign key (webhook_id, congress_id) references webhook (id, congress_id),
    foreign key (congress_id, sequence) references webhook_message (congress_id, sequence)
  );
  create index webhook_delivery_by_webhook on webhook_delivery (webhook_id, id);
  create index webhook_delivery_due on webhook_delivery (due_at) where state = 'pending';

  create table webhook_attempt (
    lease uuid primary key,
    delivery_id uuid not null references webhook_delivery (id),
    at timestamptz not null,
    outcome text not null,
    -- Of the answer; null where there was none.
    status integer
  );
  create index webhook_attempt_by_delivery on webhook_attempt (delivery_id, at);
`

const CONGRESS_SEEN = 'congress_id in (select id from congress)'
const IN_CONGRESS = 'congress_id = any((select scope_congresses())::uuid[])'
const OF_DELIVERY = 'delivery_id in (select id from webhook_delivery)'

/** Who looks after an organisation looks after its webhooks, and reads nothing of what they say. */
const RULES = `
  alter table webhook enable row level security;
  create policy shown on webhook for select using (${CONGRESS_SEEN});
  create policy added on webhook for insert with check (${CONGRESS_SEEN});
  create policy changed on webhook for update using (${CONGRESS_SEEN}) with check (${CONGRESS_SEEN});

  alter table webhook_message enable row level security;
  create policy shown on webhook_message for select using (${IN_CONGRESS});
  create policy added on webhook_message for insert with check (${IN_CONGRESS});

  alter table webhook_delivery enable row level security;
  create policy shown on webhook_delivery for select using (${CONGRESS_SEEN});
  create policy added on webhook_delivery for insert with check (${IN_CONGRESS});
  create policy changed on webhook_delivery for update using (${CONGRESS_SEEN}) with check (${CONGRESS_SEEN});

  alter table webhook_attempt enable row level security;
  create policy shown on webhook_attempt for select using (${OF_DELIVERY});
  create policy added on webhook_attempt for insert with check (${OF_DELIVERY});

  grant select on webhook, webhook_message, webhook_delivery, webhook_attempt to kiem_phieu_service;
  grant insert on webhook, webhook_message, webhook_delivery, webhook_attempt to kiem_phieu_service;
  -- Where a webhook leads and what it is told never changes.
  grant update (revoked_at, revoked_by) on webhook to kiem_phieu_service;
  grant update (state, due_at, lease, tried, settled_at) on webhook_delivery to kiem_phieu_service;
`

/**
 * Takes up deliveries that are due, of every congress, for whoever sends them: the only way in which anybody sees those
 * of all. It is open to the service itself and to nobody who has signed in. What is taken up is due again at `p_until`,
 * so that nothing is lost with a process that dies, and nobody else takes it up before.
 */
const claimDeliveries = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function claim_webhook_deliveries(p_at timestamptz, p_until timestamptz, p_most integer)
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
          where d.state = 'pending' and d.due_at <= p_at
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
