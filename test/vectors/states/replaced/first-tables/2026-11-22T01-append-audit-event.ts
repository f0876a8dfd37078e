import { type Kysely, sql } from 'kysely'

/**
 * The one door into the audit log. The sequence of a log is gap-free because the row of `audit_log` stays locked until
 * the transaction that took the number ends, and a roll-back gives the number back.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function append_audit_event(
      p_log_id uuid, p_at timestamptz, p_actor_id text, p_actor_name text, p_role text, p_address text,
      p_request_id text, p_action text, p_object_type text, p_object_id uuid, p_before jsonb, p_after jsonb,
      p_reason text, p_citations text[]
    ) returns bigint language plpgsql as $$
    declare
      v_sequence bigint;
    begin
      insert into audit_log (log_id, last_sequence) values (p_log_id, 1)
        on conflict (log_id) do update set last_sequence = audit_log.last_sequence + 1
        returning last_sequence into v_sequence;
      insert into audit_event (
        log_id, sequence, at, actor_id, actor_name, role, address, request_id, action,
        object_type, object_id, before, after, reason, citations
      ) values (
        p_log_id, v_sequence, p_at, p_actor_id, p_actor_name, p_role, p_address, p_request_id, p_action,
        p_object_type, p_object_id, p_before, p_after, p_reason, p_citations
      );
      return v_sequence;
    end
    $$;
  `.execute(db)
}
