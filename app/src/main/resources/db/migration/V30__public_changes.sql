-- What is released has changed: whoever serves the public pages is told, once per transaction and
-- municipality, whichever way the change came. Changes to what is not released say nothing.
create function tell_public() returns trigger language plpgsql as $$
declare
  code text;
begin
  if tg_op = 'INSERT' then
    for code in select distinct municipality from after_rows where released is not null loop
      perform pg_notify('loftet_public', code);
    end loop;
  elsif tg_op = 'DELETE' then
    for code in select distinct municipality from before_rows where released is not null loop
      perform pg_notify('loftet_public', code);
    end loop;
  else
    for code in select municipality from before_rows where released is not null
        union select municipality from after_rows where released is not null loop
      perform pg_notify('loftet_public', code);
    end loop;
  end if;
  return null;
end $$;

-- Names and areas stand on pages of more than one municipality: all are told, by a blank.
create function tell_public_all() returns trigger language plpgsql as $$
begin
  perform pg_notify('loftet_public', '');
  return null;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['party', 'place', 'evidence', 'agreement', 'situation_picture', 'problem', 'stance',
      'cause', 'promise_document', 'focus_area', 'goal', 'promise', 'amendment', 'activity', 'log_entry', 'outcome',
      'verdict', 'follow_up', 'decision', 'formal_version'] loop
    execute format('create trigger tell_public_insert after insert on %I referencing new table as after_rows '
      'for each statement execute function tell_public()', name);
    execute format('create trigger tell_public_update after update on %I referencing old table as before_rows '
      'new table as after_rows for each statement execute function tell_public()', name);
    execute format('create trigger tell_public_delete after delete on %I referencing old table as before_rows '
      'for each statement execute function tell_public()', name);
  end loop;
  foreach name in array array['municipality', 'police_area', 'police_area_municipality'] loop
    execute format('create trigger tell_public_all after insert or update or delete on %I '
      'for each statement execute function tell_public_all()', name);
  end loop;
end $$;
