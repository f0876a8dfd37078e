-- Whether an act has the code of a second factor that its congress asks for again: the session has proved one within the last
-- five minutes. It is asked where the act commits, also if the congress has begun to ask since the request came. A proof of the
-- future was made while the clock was wrong. A key proves nothing.
create or replace function proof_is_fresh(p_credential text, p_action text, p_log_id uuid, p_at timestamptz)
  returns boolean language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
begin
  if p_action <> all (array[
    'result.declared', 'congress.closed', 'role.granted', 'role.proposed', 'log.exported', 'record.exported', 'safeguards.recorded'
  ]) then
    return true;
  end if;
  perform from congress_safeguard f where f.congress_id = p_log_id and f.second_factor_again;
  if not found then
    return true;
  end if;
  perform from session s
    where p_credential = 'session:' || s.id and s.proved_at > p_at - interval '5 minutes'
      and s.proved_at < p_at + interval '2 minutes';
  return found;
end
$$;
