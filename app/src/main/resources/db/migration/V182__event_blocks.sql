-- The events of a data set's first delivery by column, in blocks of some ten thousand, beside their
-- rows: what analyses read. Written with the rows and never changed; see docs/decisions/0210.
create table data_event_block (
  data_set bigint not null references data_set on delete cascade,
  delivery bigint not null references data_delivery on delete cascade,
  part integer not null,
  size integer not null check (size > 0),
  columns bytea not null,
  primary key (delivery, part)
);
alter table data_event_block alter column columns set storage external;

do $$
declare
  seen text := 'data_set in (select d.id from data_set d)';
  may_write text := $p$(select setting('write')) = 'ALL'$p$;
begin
  alter table data_event_block enable row level security;
  alter table data_event_block force row level security;
  execute format('create policy owner_all on data_event_block to %I using (true) with check (true)', current_user);
  execute format('create policy staff_read on data_event_block for select to loftet_app using (%s)', seen);
  execute format('create policy staff_insert on data_event_block for insert to loftet_app with check (%s and %s)', seen, may_write);
  execute format('create policy staff_delete on data_event_block for delete to loftet_app using (%s and %s)', seen, may_write);
  grant select, insert, delete on data_event_block to loftet_app;
end $$;
