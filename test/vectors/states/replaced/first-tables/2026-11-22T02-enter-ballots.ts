import { type Kysely, sql } from 'kysely'

/**
 * Ballot entry as one statement: a hall waits for it, and each round trip to the database costs more than the work.
 * The caller has already checked the marks against the approved list, which never changes once approved; what can
 * change (is the entry open, is there room in the batch) is checked here, under the lock of the entry's row.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function enter_ballots(
      p_batch_id uuid, p_slot text, p_congress_id uuid, p_ballots json, p_count integer,
      p_key text, p_fingerprint text,
      p_at timestamptz, p_actor_id text, p_actor_name text, p_role text, p_address text, p_request_id text,
      out status text, out first_number integer, out entered integer, out size integer
    ) language plpgsql as $$
    declare
      v_state text;
      v_before integer;
      v_key record;
    begin
      if p_key is not null then
        insert into idempotency_key (actor_id, key, fingerprint, created_at)
          values (p_actor_id, p_key, p_fingerprint, p_at) on conflict do nothing;
        if not found then
          select k.fingerprint, k.response into v_key
            from idempotency_key k where k.actor_id = p_actor_id and k.key = p_key;
          status := case when v_key.fingerprint = p_fingerprint then 'replayed' else 'key-reused' end;
          first_number := (v_key.response ->> 'firstNumber')::integer;
          entered := (v_key.response ->> 'entered')::integer;
          size := (v_key.response ->> 'size')::integer;
          return;
        end if;
      end if;

      select e.state, e.entered into v_state, v_before
        from batch_entry e where e.batch_id = p_batch_id and e.slot = p_slot for update;
      select v.size into size
        from ballot_batch_version v where v.batch_id = p_batch_id order by v.version desc limit 1;
      status := case when v_state <> 'open' then 'entry-' || v_state
                     when v_before + p_count > size then 'batch-full' else 'entered' end;
      entered := v_before;
      if status <> 'entered' then
        delete from idempotency_key k where p_key is not null and k.actor_id = p_actor_id and k.key = p_key;
        return;
      end if;

      first_number := v_before + 1;
      entered := v_before + p_count;
      insert into ballot (batch_id, slot, number, version, struck, agree, disagree, fault, doubt, entered_at, entered_by)
        select p_batch_id, p_slot, v_before + b.place, 1, b.struck, b.agree, b.disagree, b.fault, b.doubt, p_at, p_actor_id
        from json_to_recordset(p_ballots) as b (
          place integer, struck smallint[], agree smallint[], disagree smallint[], fault text, doubt jsonb
        );
      update batch_entry e set entered = enter_ballots.entered, version = e.version + 1
        where e.batch_id = p_batch_id and e.slot = p_slot;
      perform append_audit_event(
        p_congress_id, p_at, p_actor_id, p_actor_name, p_role, p_address, p_request_id,
        'ballots.entered', 'ballot-batch', p_batch_id,
        jsonb_build_object('slot', p_slot, 'entered', v_before),
        jsonb_build_object('slot', p_slot, 'entered', entered, 'ballots', p_ballots), null, '{}'
      );
      if p_key is not null then
        update idempotency_key k
          set response = jsonb_build_object('firstNumber', first_number, 'entered', entered, 'size', size)
          where k.actor_id = p_actor_id and k.key = p_key;
      end if;
    end
    $$;
  `.execute(db)
}
