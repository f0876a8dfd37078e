import { type Kysely, sql } from 'kysely'

/** Ballots are entered within a sealed scope, under the account of that scope. The function runs as the owner, to whom no policy applies. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    drop function enter_ballots;

    create or replace function enter_ballots(
      p_scope text, p_batch_id uuid, p_slot text, p_congress_id uuid, p_ballots json, p_committed json,
      p_openings json, p_count integer, p_repeats boolean, p_from integer, p_key text, p_fingerprint text,
      p_at timestamptz, p_actor_id text, p_actor_name text, p_role text, p_address text, p_request_id text,
      out status text, out first_number integer, out entered integer, out size integer, out next_number integer,
      out sequence bigint, out leaf bytea
    ) language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_state text;
      v_before integer;
      v_removed integer;
      v_manner text;
      v_typist text;
      v_key record;
    begin
      if not enter_scope(p_scope) then
        status := 'scope-outdated';
        return;
      end if;
      if scope_account()::text is distinct from p_actor_id then
        raise insufficient_privilege using message = 'ballots in the name of another';
      end if;
      if p_key is not null then
        insert into idempotency_key (actor_id, key, fingerprint, created_at)
          values (p_actor_id, p_key, p_fingerprint, p_at) on conflict do nothing;
        if not found then
          select k.fingerprint, k.response into v_key
            from idempotency_key k where k.actor_id = p_actor_id and k.key = p_key;
          status := case when v_key.fingerprint = p_fingerprint then 'replayed' else 'key-reused' end;
          first_number := (v_key.response ->> 'firstNumber')::integer;
          next_number := (v_key.response ->> 'nextNumber')::integer;
          entered := (v_key.response ->> 'entered')::integer;
          size := (v_key.response ->> 'size')::integer;
          sequence := (v_key.response ->> 'sequence')::bigint;
          leaf := decode(v_key.response ->> 'leaf', 'hex');
          return;
        end if;
      end if;

      select e.state, e.entered, e.removed, e.manner, e.typist into v_state, v_before, v_removed, v_manner, v_typist
        from batch_entry e join ballot_batch b on b.id = e.batch_id
        -- The policies do not apply to the owner.
        where e.batch_id = p_batch_id and e.slot = p_slot
          and b.congress_id = p_congress_id and b.congress_id = any (scope_congresses())
        for update of e;
      select v.size into size
        from ballot_batch_version v where v.batch_id = p_batch_id and v_state is not null order by v.version desc limit 1;
      status := case when v_state is null then 'entry-unknown'
                     when v_typist <> p_actor_id then 'entry-of-another'
                     when v_state <> 'open' then 'entry-' || v_state
                     when v_manner = 'tally-sheet' then 'entry-takes-sheet'
                     when p_from <> v_before + v_removed + 1 then 'ballot-position'
                     when v_before + p_count > size then 'batch-full' else 'entered' end;
      if status = 'entered' and v_typist is null then
        insert into entry_typist (batch_id, account_id, slot) values (p_batch_id, p_actor_id, p_slot)
          on conflict do nothing;
        if not found then
          status := 'entered-before';
        end if;
      end if;
      entered := v_before;
      next_number := v_before + v_removed + 1;
      if status <> 'entered' then
        delete from idempotency_key k where p_key is not null and k.actor_id = p_actor_id and k.key = p_key;
        return;
      end if;

      first_number := next_number;
      entered := v_before + p_count;
      next_number := first_number + p_count;
      update batch_entry e set entered = enter_ballots.entered, version = e.version + 1, typist = p_actor_id,
        manner = case when v_manner = 'patterns' or p_repeats then 'patterns' else 'ballots' end
        where e.batch_id = p_batch_id and e.slot = p_slot;
      insert into ballot (
        batch_id, slot, number, version, struck, agree, disagree, fault, doubt, set_aside, entered_at, entered_by
      )
        select p_batch_id, p_slot, first_number - 1 + row_number() over (order by b.place, repeat), 1,
          b.struck, b.agree, b.disagree, b.fault, b.doubt, b.set_aside, p_at, p_actor_id
        from rows from (
          json_to_recordset(p_ballots) as (
            struck smallint[], agree smallint[], disagree smallint[], fault text, doubt jsonb, "setAside" text, times integer
          )
        ) with ordinality as b (struck, agree, disagree, fault, doubt, set_aside, times, place)
        cross join generate_series(1, coalesce(b.times, 1)) as repeat;
      select a.sequence, a.leaf into sequence, leaf from append_audit_event(
        p_congress_id, p_at, p_actor_id, p_actor_name, p_role, p_address, p_request_id,
        'ballots.entered', 'ballot-batch', p_batch_id,
        concat('{"entered":', v_before, ',"slot":', to_json(p_slot), '}')::json,
        concat(
          '{"ballots":', p_committed, ',"entered":', entered, ',"firstNumber":', first_number, ',"slot":', to_json(p_slot), '}'
        )::json, null, '{}', p_openings
      ) a;
      if p_key is not null then
        update idempotency_key k
          set response = jsonb_build_object(
            'firstNumber', first_number, 'nextNumber', next_number, 'entered', entered, 'size', size,
            'sequence', sequence, 'leaf', encode(leaf, 'hex')
          )
          where k.actor_id = p_actor_id and k.key = p_key;
      end if;
    end
    $$;
    revoke execute on function enter_ballots from public;
    grant execute on function enter_ballots to kiem_phieu_service;
  `.execute(db)
}
