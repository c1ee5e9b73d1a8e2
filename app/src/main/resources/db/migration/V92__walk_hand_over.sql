-- Measures handed over to a fault-report system by Open311 GeoReport v2, and what it says of them.
create table hand_over (
  municipality text not null references municipality,
  measure bigint not null,
  request_id text not null,
  status text,
  notes text,
  sent timestamptz not null,
  fetched timestamptz,
  primary key (municipality, measure),
  foreign key (measure, municipality) references measure (id, municipality) on delete cascade
);
alter table hand_over enable row level security;
alter table hand_over force row level security;
do $$
begin
  execute format('create policy owner_all on hand_over to %I using (true) with check (true)', current_user);
end $$;
create policy staff_read on hand_over for select to loftet_app
  using (municipality = (select setting('municipality')) and exists (select 1 from measure m where m.id = measure));
create policy staff_insert on hand_over for insert to loftet_app
  with check (municipality = setting('municipality') and setting('write') = 'ALL' and has_right('EDIT')
    and exists (select 1 from measure m where m.id = measure));
create policy staff_update on hand_over for update to loftet_app
  using (municipality = setting('municipality') and setting('write') = 'ALL' and has_right('EDIT'))
  with check (municipality = setting('municipality'));
grant select, insert, update on hand_over to loftet_app;
