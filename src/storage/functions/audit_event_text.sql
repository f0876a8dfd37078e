-- The bytes of an event that are hashed, as src/audit/event.ts defines them: keys in order, only whole numbers.
create or replace function audit_event_text(e audit_event) returns text stable language sql
  set search_path = pg_catalog, public, pg_temp
return concat(
  '{"action":', to_json(e.action),
  ',"actor":{"id":', to_json(e.actor_id), ',"name":', to_json(e.actor_name), ',"role":', to_json(e.role),
  '},"address":', coalesce(to_json(e.address)::text, 'null'),
  ',"after":', coalesce(e.after::text, 'null'),
  ',"at":"', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  '","before":', coalesce(e.before::text, 'null'),
  ',"citations":', to_json(e.citations),
  ',"format":"audit-event/1","log":"', e.log_id,
  '","object":{"id":"', e.object_id, '","type":', to_json(e.object_type),
  '},"previous":"', encode(e.previous, 'hex'),
  '","reason":', coalesce(to_json(e.reason)::text, 'null'),
  ',"requestId":', to_json(e.request_id),
  ',"sequence":', e.sequence, '}'
);
