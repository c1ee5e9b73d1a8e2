-- Sources that are fetched by themselves: off until somebody turns one on. What came last of each.
create table connection (
  id bigint generated always as identity primary key,
  municipality text not null references municipality on delete cascade,
  party text not null,
  feed text not null check (feed in ('POLICE', 'KOLADA', 'SCB')),
  active boolean not null default false,
  measures text not null default '' check (measures ~ '^([NU][0-9]{5}(,[NU][0-9]{5}){0,24})?$'),
  tried timestamptz,
  succeeded timestamptz,
  failed timestamptz,
  fault text,
  wait_until timestamptz,
  entity_tag text,
  modified text,
  data_set bigint references data_set on delete set null,
  unique (municipality, party, feed)
);
do $$
declare
  may_write text := $p$(select setting('write')) = 'ALL'$p$;
  mine text := $p$municipality = (select setting('municipality')) and (select setting('party')) in (party, '*')
    and (select setting('clearance')) = 'PARTY'$p$;
begin
  alter table connection enable row level security;
  alter table connection force row level security;
  execute format('create policy owner_all on connection to %I using (true) with check (true)', current_user);
  execute format('create policy staff_all on connection to loftet_app using (%s and %s) with check (%s and %s)',
    mine, may_write, mine, may_write);
  grant select, insert, update, delete on connection to loftet_app;
end $$;
grant usage on all sequences in schema public to loftet_app;
