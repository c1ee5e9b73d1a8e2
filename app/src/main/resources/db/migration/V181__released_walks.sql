-- What residents read of a walk (that it was walked, is called off, what was answered) is changed by a person who may
-- release, as the number of walks is. Somebody else who may edit plans, notes and answers measures.
create function released_change_needs_right() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.released is not null and current_user = 'loftet_app' and not has_right('RELEASE') then
    raise exception 'a released % is not changed without the right to release', tg_table_name using errcode = '42501';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger released_change_needs_right before update or delete on walk
  for each row execute function released_change_needs_right();
revoke execute on function released_change_needs_right from public;
