-- The events of the log of the installation about the accounts that hold or held a role in a congress: their sign-ins, their
-- keys, and every change of the ways in which they sign in. It answers only to auditors of that congress.
create or replace function account_events_of_congress(p_congress_id uuid, p_after bigint, p_limit integer)
  returns setof audit_event language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with holder as materialized (
    select distinct g.account_id as id from role_grant g
      where g.congress_id = p_congress_id and p_congress_id = any (scope_congresses()) and exists (
        select from role_grant own where own.congress_id = p_congress_id and own.account_id = scope_account()
          and own.role = 'auditor' and own.revoked_at is null
      )
  )
  select e.* from audit_event e
    where e.log_id = '00000000-0000-0000-0000-000000000000' and e.sequence > p_after and e.object_id = any (array(
      select h.id from holder h
      union all select s.id from session s where s.account_id in (select h.id from holder h)
      union all select k.id from api_key k where k.account_id in (select h.id from holder h)
    ))
    order by e.sequence limit p_limit
$$;
