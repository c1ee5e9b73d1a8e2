-- What is released changed last: one mark for each municipality, and one, with a blank name, for what stands on the
-- pages of several. Set with the notice of V30 and in the same transaction, so pages kept on disk are known to be as
-- new as the database, or not.
create table public_change (
  section text primary key check (section ~ '^([0-9]{4})?$'),
  mark uuid not null
);
alter table public_change enable row level security;
alter table public_change force row level security;
do $$
begin
  execute format('create policy owner_all on public_change to %I using (true) with check (true)', current_user);
end $$;
create policy public_read on public_change for select to loftet_public using (true);
grant select on public_change to loftet_public;

create or replace function tell_public() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
  code text;
begin
  if tg_op = 'INSERT' then
    for code in select distinct municipality from after_rows where released is not null loop
      perform mark_public(code);
    end loop;
  elsif tg_op = 'DELETE' then
    for code in select distinct municipality from before_rows where released is not null loop
      perform mark_public(code);
    end loop;
  else
    for code in select municipality from before_rows where released is not null
        union select municipality from after_rows where released is not null loop
      perform mark_public(code);
    end loop;
  end if;
  return null;
end $$;

create or replace function tell_public_all() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
  perform mark_public('');
  return null;
end $$;

-- Takes the audit log's lock first, as every writer does at its end: nobody waits crosswise.
create function mark_public(code text) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(4861);
  insert into public_change as c (section, mark) values (code, gen_random_uuid())
    on conflict (section) do update set mark = excluded.mark;
  perform pg_notify('loftet_public', code);
end $$;
revoke execute on function tell_public, tell_public_all, mark_public from public;
insert into public_change values ('', gen_random_uuid());
