-- An edition says what was chosen and deselected and why. What is chosen while the text is out, nobody
-- has approved. Runs as the owner, like the other parts of the text.
create function void_approval_of_choice() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (new.choice, new.reason) is not distinct from (old.choice, old.reason) then
    return null;
  end if;
  perform refer_again('situation_picture', array(select p.picture from problem p
    where p.id in (new.problem, old.problem) and read_by_both(p.secrecy)));
  return null;
end $$;
revoke execute on function void_approval_of_choice() from public;
create trigger void_approval after insert or update or delete on priority_choice
  for each row execute function void_approval_of_choice();
