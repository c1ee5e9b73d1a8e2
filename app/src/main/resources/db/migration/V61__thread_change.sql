-- Which transaction last changed anything of a municipality. What was read before is still true while
-- this is the same; then a page need not be read again. Kept by the database, whichever way a change came.
create table thread_change (
  municipality text primary key references municipality on delete cascade,
  transaction xid8 not null
);
alter table thread_change enable row level security;
alter table thread_change force row level security;
do $$
begin
  execute format('create policy owner_all on thread_change to %I using (true) with check (true)', current_user);
end $$;
create policy staff_read on thread_change for select to loftet_app
  using (municipality = (select setting('municipality')));
grant select on thread_change to loftet_app;
insert into thread_change select code, pg_current_xact_id() from municipality;

-- Takes the audit log's lock first, as every writer does at its end: nobody waits crosswise. The
-- argument is where a changed row says its municipality: a column of its own, or the table its source is in.
create function note_change() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
  changed text := case tg_op when 'INSERT' then 'now_there' when 'DELETE' then 'was_there'
    else '(select * from now_there union all select * from was_there)' end;
  codes text := case tg_argv[0] when 'column' then format('select distinct %I from %s c', tg_argv[1], changed)
    else format('select distinct s.municipality from %s c join %I s on s.id = c.source', changed, tg_argv[1]) end;
begin
  perform pg_advisory_xact_lock(4861);
  execute 'insert into thread_change as t (municipality, transaction)
    select m, pg_current_xact_id() from (' || codes || ') x (m)
    on conflict (municipality) do update set transaction = excluded.transaction
    where t.transaction <> excluded.transaction';
  return null;
end $$;

create function follow_changes(name text, how text, what text) returns void language plpgsql as $$
begin
  execute format('create trigger note_insert after insert on %I referencing new table as now_there '
    'for each statement execute function note_change(%L, %L)', name, how, what);
  execute format('create trigger note_update after update on %I referencing old table as was_there new table as now_there '
    'for each statement execute function note_change(%L, %L)', name, how, what);
  execute format('create trigger note_delete after delete on %I referencing old table as was_there '
    'for each statement execute function note_change(%L, %L)', name, how, what);
end $$;

do $$
declare
  name text;
begin
  create trigger note_insert after insert on municipality referencing new table as now_there
    for each statement execute function note_change('column', 'code');
  create trigger note_update after update on municipality
    referencing old table as was_there new table as now_there
    for each statement execute function note_change('column', 'code');
  foreach name in array array['party', 'place', 'evidence', 'agreement', 'situation_picture', 'problem', 'stance',
      'cause', 'promise_document', 'focus_area', 'goal', 'promise', 'amendment', 'activity', 'log_entry', 'outcome',
      'verdict', 'follow_up', 'decision'] loop
    perform follow_changes(name, 'column', 'municipality');
  end loop;
  foreach name in array array['agreement_parties', 'agreement_sources', 'situation_picture_merges',
      'situation_picture_sources', 'problem_places', 'promise_document_sources', 'focus_area_problems',
      'promise_focus_areas', 'promise_places', 'activity_causes', 'activity_places', 'verdict_evidence',
      'follow_up_sources'] loop
    perform follow_changes(name, 'source', regexp_replace(name,
      '_(parties|sources|merges|places|problems|focus_areas|causes|evidence)$', ''));
  end loop;
end $$;
revoke execute on function note_change, follow_changes from public;
