-- The roles that the caller has lost by such a change and has not got back, in congresses that are still open. The caller
-- may hold no other role there, so that the policies would hide even the name of the congress.
create or replace function own_suspended_roles(p_since timestamptz)
  returns table (role text, congress_id uuid, congress_name text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct g.role, g.congress_id, c.name
    from role_grant g join current_congress c on c.id = g.congress_id
    where g.account_id = scope_account() and g.suspended and g.revoked_at >= p_since and c.rehearsal_ended_at is null
      and not exists (select from congress_closing k where k.congress_id = g.congress_id)
      and not exists (
        select from role_grant later where later.account_id = g.account_id and later.congress_id = g.congress_id
          and later.role = g.role and later.id <> g.id and later.granted_at >= g.revoked_at and not later.proposed
      )
    order by 2, 1
$$;
