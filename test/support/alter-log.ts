import { COMMITMENT_TAG } from '../../src/audit/commitment.ts'
import { withClient } from './database.ts'
import type { TestService } from './service.ts'

/**
 * Changes as by the owner of the tables, whose triggers are disabled meanwhile.
 * @returns how many rows each statement has changed
 */
export const alterIn = (
  service: TestService,
  tables: readonly string[],
  statements: readonly string[],
): Promise<readonly number[]> =>
  withClient(service.connection, async (client) => {
    for (const table of tables) await client.query(`alter table ${table} disable trigger all`)
    const changed: number[] = []
    for (const statement of statements) changed.push((await client.query(statement)).rowCount ?? 0)
    for (const table of tables) await client.query(`alter table ${table} enable trigger all`)
    return changed
  })

/** Changes ballots, events and checkpoints as by the owner of the tables. */
export const alter = async (service: TestService, ...statements: readonly string[]): Promise<void> =>
  void (await alterIn(service, ['ballot', 'audit_event', 'audit_log', 'audit_checkpoint'], statements))

/**
 * Changes what ballots say in their events, with commitments that fit.
 * @param from JSON of the content, as it is stored
 */
export const recommitted = (from: string, to: string): string => `
  do $$
  declare
    e record;
    o json;
    v_after text;
  begin
    for e in select log_id, sequence, after, openings from audit_event where action = 'ballots.entered' loop
      v_after := e.after::text;
      for o in select json_array_elements(e.openings) loop
        v_after := case when o ->> 'content' = '${from}' then replace(v_after,
          encode(sha256(convert_to(concat_ws(E'\\n', '${COMMITMENT_TAG}', o ->> 'salt', '${from}'), 'UTF8')), 'hex'),
          encode(sha256(convert_to(concat_ws(E'\\n', '${COMMITMENT_TAG}', o ->> 'salt', '${to}'), 'UTF8')), 'hex')
        ) else v_after end;
      end loop;
      update audit_event set after = v_after::json, openings = replace(openings::text, '${from}', '${to}')::json
        where log_id = e.log_id and sequence = e.sequence;
    end loop;
  end $$`

/** Hashes all events of a log again, with the functions of the service. */
export const rehashed = (log: string): string => `
  do $$
  declare
    e audit_event;
    v_last bytea := decode(repeat('00', 32), 'hex');
    v_frontier bytea[] := '{}';
    v_size bigint := 0;
  begin
    for e in select * from audit_event where log_id = '${log}' order by sequence loop
      e.previous := v_last;
      e.leaf := sha256('\\x00'::bytea || convert_to(audit_event_text(e), 'UTF8'));
      update audit_event set previous = e.previous, leaf = e.leaf where log_id = e.log_id and sequence = e.sequence;
      v_frontier := grow_audit_tree(e.log_id, v_size, e.leaf, v_frontier);
      v_size := v_size + 1;
      v_last := e.leaf;
    end loop;
    update audit_log set last_sequence = v_size, last_leaf = v_last, frontier = v_frontier where log_id = '${log}';
  end $$`
