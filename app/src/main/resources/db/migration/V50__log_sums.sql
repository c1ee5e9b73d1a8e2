-- The activity log in sums: one row for each activity and each way its entries may be seen, so that a
-- page reads as many rows as there are activities, however much was logged. Kept by the database.
create table log_sum (
  activity bigint not null references activity on delete cascade,
  municipality text not null references municipality,
  secrecy text not null,
  owner text not null,
  released timestamptz,
  entries bigint not null,
  counted bigint not null,
  sum numeric,
  first text not null,
  last text not null
);
create index on log_sum (activity);
select protect('log_sum', 'LOG');
revoke insert, update, delete on log_sum from loftet_app;

create function sum_log(touched bigint[]) returns void language sql
    security definer set search_path = public, pg_temp as $$
  delete from log_sum where activity = any(touched);
  insert into log_sum
  select l.activity, l.municipality, l.secrecy, l.owner, min(l.released), count(*), count(l.quantity),
    sum(l.quantity), min(l.happened), max(l.happened)
  from log_entry l where l.activity = any(touched) and not l.undone
  group by l.activity, l.municipality, l.secrecy, l.owner, l.released is null
$$;
revoke execute on function sum_log from public;

-- Takes the audit log's lock first, as every writer does at its end: two writers then sum one after
-- the other, and never wait for each other crosswise.
create function sum_touched_log() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
  touched bigint[];
begin
  perform pg_advisory_xact_lock(4861);
  if tg_op = 'INSERT' then
    select array_agg(distinct activity) into touched from now_there;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct activity) into touched from was_there;
  else
    select array_agg(activity) into touched
    from (select activity from now_there union select activity from was_there) both_sides;
  end if;
  perform sum_log(touched);
  return null;
end $$;
create trigger summed_insert after insert on log_entry
  referencing new table as now_there for each statement execute function sum_touched_log();
create trigger summed_update after update on log_entry
  referencing old table as was_there new table as now_there
  for each statement execute function sum_touched_log();
create trigger summed_delete after delete on log_entry
  referencing old table as was_there for each statement execute function sum_touched_log();

select sum_log(array_agg(distinct activity)) from log_entry;
drop index if exists log_entry_sums;
