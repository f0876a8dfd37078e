-- The names of the organisation of a meeting and of its superior on papers, as they were in force when the first result of
-- the meeting was declared; before, as they are. The caller may not see the superior. No row for a congress out of scope.
create or replace function names_on_papers(p_congress_id uuid) returns table (organisation text, superior text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with meeting as (
    select c.organisation_id, coalesce(
      (
        select min(d.declared_at) from declared_result d
        join round r on r.id = d.round_id
        join election e on e.id = r.election_id
        where e.congress_id = c.id
      ),
      'infinity'
    ) as named_at
    from congress c where c.id = p_congress_id and (
      scope_installation() or c.id = any (scope_congresses()) or c.organisation_id = any (scope_organisations())
    )
  ), named as (
    select o.id, o.superior_id, coalesce(
      (
        select v.name from organisation_version v
        where v.organisation_id = o.id and v.recorded_at <= m.named_at
        order by v.version desc limit 1
      ),
      o.name
    ) as name
    from organisation o cross join meeting m
    where o.id = m.organisation_id or o.id = (select s.superior_id from organisation s where s.id = m.organisation_id)
  )
  select own.name, above.name
  from meeting m
  join named own on own.id = m.organisation_id
  left join named above on above.id = own.superior_id
$$;
