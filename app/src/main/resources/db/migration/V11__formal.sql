-- What was approved is the text. When the text changes while it is out, nobody has approved it.
create function void_approval() returns trigger language plpgsql as $$
declare
  free text[] := array['state', 'secrecy', 'released', 'version', 'position', 'follow_up_on', 'obstacle',
    'signed', 'signatories', 'retroactive', 'decided', 'decided_by'];
begin
  if old.state in ('APPROVED_MUNICIPALITY', 'APPROVED_POLICE', 'APPROVED') and new.state = old.state
      and to_jsonb(new) - free is distinct from to_jsonb(old) - free then
    new.state := 'REFERRED';
  end if;
  return new;
end $$;
create trigger void_approval before update on agreement for each row execute function void_approval();
create trigger void_approval before update on promise_document for each row execute function void_approval();
create trigger void_approval before update on amendment for each row execute function void_approval();
create trigger void_approval before update on situation_picture for each row execute function void_approval();

create function void_approval_of_document() returns trigger language plpgsql as $$
declare
  free text[] := array['secrecy', 'released', 'version', 'position', 'follow_up_on', 'obstacle', 'owner_role', 'baseline'];
begin
  if tg_op <> 'UPDATE' or to_jsonb(new) - free is distinct from to_jsonb(old) - free then
    update promise_document set state = 'REFERRED'
      where id = coalesce(new.document, old.document)
        and state in ('APPROVED_MUNICIPALITY', 'APPROVED_POLICE', 'APPROVED');
  end if;
  return null;
end $$;
create trigger void_approval after insert or update or delete on promise
  for each row execute function void_approval_of_document();
