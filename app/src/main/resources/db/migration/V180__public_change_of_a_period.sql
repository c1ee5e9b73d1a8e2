-- Which period a released change concerns, so that only its pages are made anew: besides the municipality's own mark
-- ('0486') one for each period ('0486 17', the number of its promise_document) and one for what any period may show
-- ('0486 *': agreements, parties, places, sources, survey results). A table that is not named here concerns them all.
alter table public_change drop constraint public_change_section_check;
alter table public_change add constraint public_change_section_check
  check (section ~ '^([0-9]{4}( ([0-9]+|[*]))?)?$');

-- The periods a changed row c of the table stands on the pages of, as a query of one column; no row for none. What a
-- row hangs on may be gone in the same change: then that has told of the period itself.
create function public_periods(name text, operation text) returns text language sql immutable as $$
  select case
    when name = 'promise_document' then 'select c.id::text'
    when name in ('focus_area', 'promise', 'amendment', 'activity', 'follow_up') then 'select c.document::text'
    when name = 'goal' then 'select f.document::text from focus_area f where f.id = c.focus_area'
    when name = 'verdict' then 'select p.document::text from promise p where p.id = c.promise'
    when name in ('outcome', 'decision') then
      'select p.document::text from promise p where p.id = c.promise
        union select a.document::text from activity a where a.id = c.activity'
    when name in ('log_entry', 'walk') then 'select a.document::text from activity a where a.id = c.activity'
    when name = 'situation_picture' then 'select d.id::text from promise_document d where d.picture = c.id'
    when name = 'problem' then 'select d.id::text from promise_document d where d.picture = c.picture'
    when name in ('stance', 'cause') then
      'select d.id::text from problem p join promise_document d on d.picture = p.picture where p.id = c.problem'
    when name = 'formal_version' then
      'select case c.subject when ''promise_document'' then c.subject_id::text
        when ''amendment'' then (select a.document::text from amendment a where a.id = c.subject_id)
        else ''*'' end'
    when name = 'evidence' and operation = 'INSERT' then 'select null::text where false'
    when name in ('stop', 'observation', 'measure', 'speed_reading', 'photo', 'dialogue', 'contribution', 'finding')
      then 'select null::text where false'
    else 'select ''*'''
  end
$$;

create or replace function tell_public() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
  changed text := case tg_op when 'INSERT' then 'after_rows' when 'DELETE' then 'before_rows'
    else '(select * from before_rows union all select * from after_rows)' end;
  told text;
begin
  for told in execute format('select distinct unnest(array[c.municipality, c.municipality || '' '' || p.period])
      from %s c left join lateral (%s) p (period) on true where c.released is not null',
      changed, public_periods(tg_table_name, tg_op)) loop
    if told is not null then
      perform mark_public(told);
    end if;
  end loop;
  return null;
end $$;

-- Once in a transaction is enough. Only the municipality is told of: who hears it asks which periods are meant.
create or replace function mark_public(code text) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(4861);
  insert into public_change as c (section, mark) values (code, gen_random_uuid())
    on conflict (section) do update set mark = excluded.mark
    where c.xmin::text <> (pg_current_xact_id()::text::numeric % 4294967296)::text;
  if code !~ ' ' then
    perform pg_notify('loftet_public', code);
  end if;
end $$;
revoke execute on function public_periods, mark_public from public;
