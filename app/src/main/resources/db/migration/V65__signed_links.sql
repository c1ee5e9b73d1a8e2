-- What both parties can read is what they approve and sign: everything but what is closed to one.
create function read_by_both(secrecy text) returns boolean language sql immutable
    set search_path = pg_catalog, pg_temp as $$
  select secrecy in ('OPEN', 'INTERNAL')
$$;

create function being_loaded() returns boolean language sql stable
    set search_path = public, pg_temp as $$
  select setting('system') = 'yes' and setting('loading') = 'yes'
$$;

-- The parties of an agreement and the places of a promise are signed with it.
create function keep_signed_link() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
  signed boolean;
begin
  if tg_argv[0] = 'agreement' then
    select coalesce(bool_or(signed_state(a.state)), false) into signed
      from agreement a where a.id in (new.source, old.source);
  else
    select coalesce(bool_or(signed_state(d.state)), false) into signed
      from promise p join promise_document d on d.id = p.document where p.id in (new.source, old.source);
  end if;
  if signed and not (tg_op = 'INSERT' and being_loaded()) then
    raise exception 'signed text cannot be changed, only amended' using errcode = 'LO002';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_signed before insert or update or delete on agreement_parties
  for each row execute function keep_signed_link('agreement');
create trigger keep_signed before insert or update or delete on promise_places
  for each row execute function keep_signed_link('promise');

-- An adopted picture is opened again before its chapters change.
create function keep_adopted() returns trigger language plpgsql as $$
declare
  free text[] := array['state', 'secrecy', 'released', 'version', 'position'];
begin
  if signed_state(old.state) and (tg_op = 'DELETE'
      or to_jsonb(new) - free is distinct from to_jsonb(old) - free) then
    raise exception 'an adopted picture is opened again before it is changed' using errcode = 'LO002';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_adopted before update or delete on situation_picture
  for each row execute function keep_adopted();

-- Nobody but the loader, who brings what was signed elsewhere, gets past the approvals of both
-- parties: given after the last no, to the text that was sent out last.
create function signing_needs_both() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
  kinds bigint;
  text_sent text := (select v.sha256 from formal_version v where v.subject = tg_table_name
    and v.subject_id = new.id and v.audience = 'INTERNAL' order by v.number desc limit 1);
begin
  if not signed_state(new.state) or being_loaded() or session_user <> 'loftet_app'
      or (tg_op = 'UPDATE' and signed_state(old.state)) then
    return new;
  end if;
  select count(distinct p.kind) into kinds
  from approval a join party p on p.municipality = a.municipality and p.ref = a.party
  where a.subject = tg_table_name and a.subject_id = new.id and a.approved and a.sha256 = text_sent
    and p.kind in ('MUNICIPALITY', 'POLICE')
    and not exists (select 1 from approval no where no.subject = a.subject
      and no.subject_id = a.subject_id and not no.approved and no.id > a.id);
  if kinds < 2 then
    raise exception 'nothing is signed before both parties have approved it' using errcode = 'LO003';
  end if;
  if tg_table_name = 'promise_document' and exists (select 1 from promise p
      where p.document = new.id and not read_by_both(p.secrecy)) then
    raise exception 'a promise that is closed to one party is not signed by both' using errcode = 'LO003';
  end if;
  return new;
end $$;
create trigger signing_needs_both before insert or update on agreement
  for each row execute function signing_needs_both();
create trigger signing_needs_both before insert or update on promise_document
  for each row execute function signing_needs_both();
create trigger signing_needs_both before insert or update on amendment
  for each row execute function signing_needs_both();
create trigger signing_needs_both before insert or update on situation_picture
  for each row execute function signing_needs_both();

-- What was approved is the text. Whatever of it changes while it is out, nobody has approved it. Run
-- as the owner: the text may be closed to who changes a part of it.
create function refer_again(subject text, ids bigint[]) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
  execute format('update %I set state = ''REFERRED'' where id = any($1) and state in '
    '(''APPROVED_MUNICIPALITY'', ''APPROVED_POLICE'', ''APPROVED'')', subject) using ids;
end $$;
revoke execute on function refer_again from public;

-- Whether a row both parties can read came, went or changed in more than what is not in the text.
create function text_changed(was jsonb, now jsonb, free text[]) returns boolean language sql immutable
    set search_path = public, pg_temp as $$
  select case
    when read_by_both(was ->> 'secrecy') is true and read_by_both(now ->> 'secrecy') is true
      then was - free - 'secrecy' is distinct from now - free - 'secrecy'
    else read_by_both(was ->> 'secrecy') is true or read_by_both(now ->> 'secrecy') is true
  end
$$;

create function void_approval_above() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
  was jsonb := to_jsonb(old);
  now jsonb := to_jsonb(new);
  self bigint := coalesce((now ->> 'id')::bigint, (was ->> 'id')::bigint);
  turned boolean := read_by_both(was ->> 'secrecy') is distinct from read_by_both(now ->> 'secrecy');
begin
  if tg_op = 'INSERT' and being_loaded() then
    return null;
  end if;
  case tg_table_name
    when 'promise' then
      if text_changed(was, now, '{released,version,position,follow_up_on,obstacle,owner_role,baseline}') then
        perform refer_again('promise_document', array[(was ->> 'document')::bigint, (now ->> 'document')::bigint]);
      end if;
    when 'problem' then
      if text_changed(was, now, '{released,version,type}') then
        perform refer_again('situation_picture', array[(was ->> 'picture')::bigint, (now ->> 'picture')::bigint]);
      end if;
    when 'stance', 'cause' then
      if text_changed(was, now, '{released,version}') then
        perform refer_again('situation_picture', array(select p.picture from problem p
          where p.id in ((was ->> 'problem')::bigint, (now ->> 'problem')::bigint)));
      end if;
    when 'evidence' then
      if was ->> 'title' is distinct from now ->> 'title' or turned then
        perform refer_again('situation_picture',
          array(select l.source from situation_picture_sources l where l.target = self));
      end if;
    when 'party' then
      if was ->> 'ref' is distinct from now ->> 'ref' or turned then
        perform refer_again('agreement', array(select l.source from agreement_parties l where l.target = self));
      end if;
    when 'place' then
      if was ->> 'ref' is distinct from now ->> 'ref' or turned then
        perform refer_again('promise_document', array(select p.document from promise p
          join promise_places l on l.source = p.id where l.target = self));
      end if;
    when 'agreement' then
      if was ->> 'ref' is distinct from now ->> 'ref' or turned then
        perform refer_again('promise_document', array(select d.id from promise_document d where d.agreement = self));
      end if;
    when 'situation_picture' then
      if was ->> 'ref' is distinct from now ->> 'ref' or turned then
        perform refer_again('promise_document', array(select d.id from promise_document d where d.picture = self));
      end if;
  end case;
  return null;
end $$;

drop trigger void_approval on promise;
drop function void_approval_of_document();
do $$
declare
  name text;
begin
  foreach name in array array['promise', 'problem', 'stance', 'cause'] loop
    execute format('create trigger void_approval_above after insert or update or delete on %I '
      'for each row execute function void_approval_above()', name);
  end loop;
  foreach name in array array['evidence', 'party', 'place', 'agreement', 'situation_picture'] loop
    execute format('create trigger void_approval_above after update on %I '
      'for each row execute function void_approval_above()', name);
  end loop;
end $$;

create function void_approval_of_link() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and being_loaded() then
    return null;
  end if;
  if tg_argv[0] = 'promise' then
    perform refer_again('promise_document',
      array(select p.document from promise p where p.id in (new.source, old.source)));
  else
    perform refer_again(tg_argv[0], array[new.source, old.source]);
  end if;
  return null;
end $$;
create trigger void_approval after insert or update or delete on agreement_parties
  for each row execute function void_approval_of_link('agreement');
create trigger void_approval after insert or update or delete on promise_places
  for each row execute function void_approval_of_link('promise');
create trigger void_approval after insert or update or delete on situation_picture_sources
  for each row execute function void_approval_of_link('situation_picture');
