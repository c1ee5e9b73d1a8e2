-- Who saw something on a walk can keep the code of that finding; only its fingerprint is here.
alter table walk_delivery add column code_hash text unique check (code_hash ~ '^[0-9a-f]{64}$');

-- What became of the finding with this code; of one that was the same as another, what became of
-- that. Nothing is named that not everybody may read: only that it came, and whether it is decided.
create function finding_receipt(fingerprint text) returns table (municipality text, slug text, walk text, observation text,
    came date, happens text, bright boolean, decided boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
  with recursive followed as (
    select o.id, o.same_as, d.received, 0 as steps from walk_delivery d
      join observation o on o.municipality = d.municipality and o.ref = d.device_id where d.code_hash = fingerprint
    union all
    select o.id, o.same_as, f.received, f.steps + 1 from followed f join observation o on o.id = f.same_as
      where f.steps < 20)
  select m.code, m.slug, case when w.released is not null then w.ref end,
    case when w.released is not null and o.released is not null then o.ref end,
    f.received::date, w.happens, o.feeling = 'BRIGHT_SPOT' or o.returns_to is not null,
    exists (select 1 from measure a where a.observation = o.id and a.decision is not null)
  from followed f
  join observation o on o.id = f.id
  join walk w on w.id = o.walk
  join municipality m on m.code = o.municipality
  where f.same_as is null
$$;
revoke execute on function finding_receipt from public;
grant execute on function finding_receipt to loftet_app;
