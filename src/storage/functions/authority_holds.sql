-- Whether the caller of this transaction may still act in a role: the session or key, the account, the device, the grant and
-- the safeguard as they are now, also if another transaction has taken them away since the request began. A person may take
-- something of their own away (a sign-out), so whatever this very transaction has changed still counts. Acts of the program
-- itself have no credential.
create or replace function authority_holds(
  p_credential text, p_actor_id text, p_role text, p_log_id uuid, p_at timestamptz
) returns boolean language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
declare
  v_id uuid := split_part(p_credential, ':', 2)::uuid;
  v_this xid := pg_current_xact_id()::xid;
  v_second_factor boolean := false;
begin
  if p_credential like 'key:%' then
    perform from api_key k join account a on a.id = k.account_id
      where k.id = v_id and k.account_id = p_actor_id::uuid and (k.revoked_at is null or k.xmin = v_this)
        and (k.expires_at > p_at or k.xmin = v_this) and (a.state = 'active' or a.xmin = v_this);
  else
    select s.second_factor into v_second_factor
      from session s join account a on a.id = s.account_id left join device d on d.id = s.device_id
      where s.id = v_id and s.account_id = p_actor_id::uuid and (s.ended_at is null or s.xmin = v_this)
        and s.expires_at > p_at and (a.state = 'active' or a.xmin = v_this)
        and (d.closed_at is null or d.xmin = v_this);
  end if;
  if not found then
    return false;
  end if;
  if p_role in ('account-holder', 'visitor') then
    return true;
  end if;
  perform from role_grant g
    where g.account_id = p_actor_id::uuid and g.role = p_role
      and (g.revoked_at is null or g.xmin = v_this)
      and (g.congress_id is null or p_log_id in (g.congress_id, '00000000-0000-0000-0000-000000000000'));
  return found and (
    p_role <> 'board-head' or v_second_factor
    or not exists (select from congress_safeguard f where f.congress_id = p_log_id and f.head_second_factor)
  );
end
$$;
