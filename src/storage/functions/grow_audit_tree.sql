-- Adds one leaf to the tree of a log and returns the new frontier. Full subtrees of level 8 and above are stored.
create or replace function grow_audit_tree(p_log_id uuid, p_position bigint, p_leaf bytea, p_frontier bytea[])
  returns bytea[] language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  v_hash bytea := p_leaf;
  v_level integer := 0;
begin
  while (p_position >> v_level) & 1 = 1 loop
    v_hash := sha256('\x01'::bytea || p_frontier[v_level + 1] || v_hash);
    v_level := v_level + 1;
    if v_level >= 8 then
      insert into audit_node (log_id, level, position, hash)
        values (p_log_id, v_level, p_position >> v_level, v_hash);
    end if;
  end loop;
  p_frontier[v_level + 1] := v_hash;
  return p_frontier;
end
$$;
