-- What the police judge lies in a compartment of its own. It has no class that could open it: only
-- who works for the police party that owns it meets it, not the municipality, not the loader, not
-- the public. What may be told of it is another object, a sentence, that a second person releases.
-- See docs/decisions/0035.

create function works_for_police() returns boolean language sql stable
    set search_path = public, pg_temp as $$
  select setting('clearance') = 'PARTY' and exists (
    select 1 from party p where p.municipality = setting('municipality')
      and p.ref = setting('party') and p.kind = 'POLICE')
$$;

create table intelligence_judgement (
  id bigint generated always as identity primary key,
  municipality text not null references municipality,
  ref text generated always as ('ub-' || id::text) stored,
  owner text not null,
  title text not null check (title <> ''),
  text text not null check (text <> ''),
  handling text not null check (handling in ('OPEN', 'INTERNAL')),
  author_role text not null check (author_role <> ''),
  written_by bigint not null,
  written_at timestamptz not null,
  valid_to date not null,
  version integer not null default 1,
  unique (id, municipality)
);

create table sanitised_sentence (
  id bigint generated always as identity primary key,
  municipality text not null references municipality,
  ref text generated always as ('pm-' || id::text) stored,
  owner text not null,
  judgement bigint,
  judged_by bigint not null,
  text text not null check (text <> ''),
  author_role text not null check (author_role <> ''),
  written_by bigint not null,
  written_at timestamptz not null,
  valid_to date not null,
  audience text check (audience in ('JOINT', 'PUBLIC')),
  released_by bigint check (released_by not in (written_by, judged_by)),
  released_at timestamptz,
  withdrawn_at timestamptz,
  check (num_nulls(audience, released_by, released_at) in (0, 3)),
  foreign key (judgement, municipality) references intelligence_judgement (id, municipality)
    on delete set null (judgement)
);
create index on sanitised_sentence (judgement);

do $$
declare
  name text;
begin
  foreach name in array array['intelligence_judgement', 'sanitised_sentence'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner_all on %I to %I using (true) with check (true)', name, current_user);
  end loop;
end $$;

create policy police_read on intelligence_judgement for select to loftet_app
  using (municipality = (select setting('municipality')) and owner = (select setting('party'))
    and (select works_for_police()));
create policy police_insert on intelligence_judgement for insert to loftet_app
  with check (municipality = setting('municipality') and owner = setting('party') and works_for_police()
    and setting('write') = 'ALL' and written_by::text = setting('staff'));
create policy police_update on intelligence_judgement for update to loftet_app
  using (municipality = (select setting('municipality')) and owner = (select setting('party'))
    and (select works_for_police()) and (select setting('write')) = 'ALL')
  with check (municipality = setting('municipality') and owner = setting('party'));
create policy police_delete on intelligence_judgement for delete to loftet_app
  using (municipality = (select setting('municipality')) and owner = (select setting('party'))
    and (select works_for_police()) and (select setting('write')) = 'ALL');

-- The text itself is not to be selected: reading it is a function that leaves a trace.
grant select (id, municipality, ref, owner, title, handling, author_role, written_by, written_at, valid_to, version),
  insert, update, delete on intelligence_judgement to loftet_app;

create function read_judgement(wanted bigint, at timestamptz, actor text) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found intelligence_judgement;
begin
  select * into found from intelligence_judgement j where j.id = wanted
    and j.municipality = setting('municipality') and j.owner = setting('party') and works_for_police();
  if found.id is null then
    return null;
  end if;
  perform append_audit(at, actor, found.municipality, 'read', 'intelligence_judgement',
    found.municipality || '/' || found.ref, jsonb_build_object('class', 'PARTY', 'owner', found.owner));
  return found.text;
end $$;
revoke execute on function read_judgement from public;
grant execute on function read_judgement to loftet_app;

create policy police_read on sanitised_sentence for select to loftet_app
  using (municipality = (select setting('municipality')) and (
    owner = (select setting('party')) and (select works_for_police())
    or audience is not null and withdrawn_at is null
      and (select setting('clearance')) in ('INTERNAL', 'PARTY')));
create policy police_insert on sanitised_sentence for insert to loftet_app
  with check (municipality = setting('municipality') and owner = setting('party') and works_for_police()
    and setting('write') = 'ALL' and written_by::text = setting('staff')
    and audience is null and withdrawn_at is null
    and exists (select 1 from intelligence_judgement j
      where j.id = judgement and j.written_by = judged_by and valid_to <= j.valid_to));
create policy police_update on sanitised_sentence for update to loftet_app
  using (municipality = (select setting('municipality')) and owner = (select setting('party'))
    and (select works_for_police()) and (select setting('write')) = 'ALL')
  with check (municipality = setting('municipality') and owner = setting('party'));
grant select, insert, update on sanitised_sentence to loftet_app;

-- A sentence is written once. Somebody else than who wrote it, or the judgement behind it, releases it.
create function keep_sentence() returns trigger language plpgsql
    set search_path = public, pg_temp as $$
declare
  free text[] := array['ref', 'audience', 'released_by', 'released_at', 'withdrawn_at', 'judgement'];
begin
  if to_jsonb(new) - free is distinct from to_jsonb(old) - free
      or new.judgement is distinct from old.judgement and new.judgement is not null
      or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
    raise exception 'a sentence is written once' using errcode = 'LO001';
  end if;
  if new.audience is distinct from old.audience then
    if new.audience is null or old.audience = 'PUBLIC' then
      raise exception 'a released sentence is withdrawn, not closed' using errcode = 'LO001';
    end if;
    if not has_right('APPROVE') or new.released_by::text <> setting('staff')
        or new.released_by in (new.written_by, new.judged_by) then
      raise exception 'a second person releases the sentence' using errcode = '42501';
    end if;
  elsif new.released_by is distinct from old.released_by or new.released_at is distinct from old.released_at then
    raise exception 'a sentence is released once' using errcode = 'LO001';
  end if;
  return new;
end $$;
create trigger keep_sentence before update on sanitised_sentence
  for each row execute function keep_sentence();
