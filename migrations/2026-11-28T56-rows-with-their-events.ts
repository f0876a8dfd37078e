import { type Kysely, sql } from 'kysely'

/**
 * A row that is counted or gives a right is stored only together with its event: whoever serves may add such rows, and the end of the
 * transaction asks for an event that it has written. The owner of the tables, who migrates and restores, is not asked.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function has_event(p_logs uuid[], p_kinds text[], p_object uuid) returns boolean
      language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_this xid := pg_current_xact_id()::xid;
      v_log audit_log;
    begin
      for v_log in select * from audit_log l where l.log_id = any (p_logs) and l.xmin = v_this loop
        -- Mostly the last event; only an act with several writes others after it.
        if p_kinds = '{}' or exists (
          select from audit_event e
          where e.log_id = v_log.log_id and e.sequence = v_log.last_sequence and e.action = any (p_kinds)
            and (p_object is null or e.object_id = p_object)
        ) or exists (
          select from audit_event e
          where e.log_id = v_log.log_id and e.sequence > v_log.last_sequence - 2000 and e.xmin = v_this
            and e.action = any (p_kinds) and (p_object is null or e.object_id = p_object)
        ) then
          return true;
        end if;
      end loop;
      return false;
    end
    $$;
  `.execute(db)
  await sql`
    create function come_with_event() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_installation uuid := '00000000-0000-0000-0000-000000000000';
      v_logs uuid[];
      v_object uuid;
    begin
      if tg_argv[0] = 'batch_id' then
        v_logs := array(select b.congress_id from ballot_batch b where b.id = new.batch_id);
      elsif tg_argv[0] = 'round_id' then
        v_logs := array(select r.congress_id from round r where r.id = new.round_id);
      elsif tg_argv[0] = 'election_id' then
        v_logs := array(select e.congress_id from election e where e.id = new.election_id);
      elsif tg_argv[0] = 'id' then
        v_logs := array[new.id];
      elsif tg_argv[0] = 'congress_id' then
        v_logs := array[new.congress_id];
      elsif tg_argv[0] = 'granted' then
        v_logs := array[new.congress_id, v_installation];
      elsif tg_argv[0] = 'device_id' then
        v_logs := v_installation || array(select d.congress_id from device d where d.id = new.device_id);
      else
        v_logs := array[v_installation];
      end if;
      -- Any event of that log: asked at once, because it is asked of each ballot that is typed.
      if tg_argv[1] = '{}' then
        perform from audit_log l where l.log_id = any (v_logs) and l.xmin = pg_current_xact_id()::xid;
        if found then
          return null;
        end if;
      end if;
      if tg_argv[2] = 'id' then
        v_object := new.id;
      elsif tg_argv[2] = 'batch_id' then
        v_object := new.batch_id;
      elsif tg_argv[2] = 'round_id' then
        v_object := new.round_id;
      end if;
      if not has_event(v_logs, tg_argv[1]::text[], v_object) then
        raise insufficient_privilege using message = format('%s takes no row without its event', tg_table_name);
      end if;
      return null;
    end
    $$;
    revoke execute on function has_event, come_with_event from public;
  `.execute(db)
  const { rows } = await sql<{ owner: string }>`select quote_literal(current_user) as owner`.execute(db)
  for (const [table, ...about] of WITH_EVENT) await sql.raw(guard(rows[0]!.owner, table, about)).execute(db)
}

/** A table, the column that leads to its log, the kinds of event (none: every kind), and the column with their object. */
type WithEvent = readonly [table: string, log: string, kinds?: string, object?: string, when?: string]

const ADDED_OR_CHANGED = 'insert or update'

const WITH_EVENT: readonly WithEvent[] = [
  ['tally_sheet', 'batch_id', 'sheet.entered,batch.resolved', 'batch_id'],
  ['ballot_ruling', 'batch_id', 'ballot.ruled', 'batch_id'],
  ['ballot_issue_version', 'round_id', 'ballots.issued', 'round_id'],
  ['ballot_return_version', 'round_id', 'ballots.returned', 'round_id'],
  ['result_confirmation', 'round_id', 'result.confirmed', 'round_id'],
  ['declared_result', 'round_id', 'result.declared', 'round_id'],
  ['decision', 'round_id', 'decision.recorded', 'round_id'],
  ['list_approval', 'round_id', 'list.approved,list.rejected'],
  ['ballot_batch', 'congress_id'],
  ['ballot_batch_version', 'batch_id'],
  ['batch_entry', 'batch_id', '', '', ADDED_OR_CHANGED],
  ['batch_standing', 'batch_id', '', '', ADDED_OR_CHANGED],
  ['roll_version', 'congress_id'],
  ['person', 'congress_id', '', '', ADDED_OR_CHANGED],
  ['counting_board_version', 'congress_id'],
  ['election', 'congress_id'],
  ['election_version', 'election_id'],
  ['election_cancellation', 'election_id'],
  ['round', 'congress_id', '', '', ADDED_OR_CHANGED],
  ['round_undoing', 'round_id'],
  ['candidate_list_version', 'round_id'],
  ['ballot_candidate', 'round_id'],
  ['opinion_vote', 'round_id'],
  ['appointment', 'round_id'],
  ['seat_refusal', 'round_id'],
  ['seat_return', 'round_id'],
  ['call_up', 'election_id'],
  ['call_up_annulment', 'round_id'],
  ['congress', 'id', 'congress.created', 'id'],
  ['congress_version', 'congress_id'],
  ['congress_closing', 'congress_id'],
  ['rehearsal_end', 'congress_id'],
  ['role_grant', 'granted', 'role.granted,role.proposed', 'id'],
  ['role_grant', 'granted', 'role.granted,role.revoked', 'id', 'update'],
  ['congress_safeguard', 'congress_id', 'safeguards.recorded', '', ADDED_OR_CHANGED],
  ['device', 'congress_id', 'device.opened', 'id'],
  ['device_pin', 'device_id', '', '', ADDED_OR_CHANGED],
  ['session', 'device_id', 'session.opened', 'id'],
  ['account', 'installation', 'account.created', 'id'],
  ['account', 'installation', '', '', 'update'],
  ['account_credential', 'installation', '', '', ADDED_OR_CHANGED],
  ['api_key', 'installation', 'key.created', 'id'],
]

const guard = (owner: string, table: string, about: readonly (string | undefined)[]): string => {
  const [log, kinds = '', object = '', when = 'insert'] = about
  return `
    create constraint trigger comes_with_event_${when === 'update' ? 'of_change' : 'of_row'} after ${when} on ${table}
      deferrable initially deferred for each row when (current_user <> ${owner})
      execute function come_with_event('${log}', '{${kinds}}', '${object}')`
}
