-- A link by which an owner outside answers one question, once and not for long. Only its hash is
-- kept. What the owner reads is written here: the link opens nothing else.
create table answer_link (
  token_hash text primary key,
  municipality text not null references municipality,
  measure bigint not null,
  responsible text not null,
  question text not null,
  address text,
  sent timestamptz not null,
  expires timestamptz not null,
  used timestamptz,
  foreign key (measure, municipality) references measure (id, municipality) on delete cascade
);

-- What an owner answered. It becomes the measure's when somebody at the municipality takes it in.
create table measure_answer (
  id bigint generated always as identity primary key,
  municipality text not null references municipality,
  measure bigint not null,
  responsible text not null,
  decision text not null check (decision in ('YES', 'NO', 'INVESTIGATE', 'OTHER_PARTY')),
  done boolean not null default false,
  day text,
  words text,
  at timestamptz not null,
  taken timestamptz,
  foreign key (measure, municipality) references measure (id, municipality) on delete cascade
);
create index on answer_link (measure);
create index on measure_answer (measure);

do $$
declare
  name text;
begin
  foreach name in array array['answer_link', 'measure_answer'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner_all on %I to %I using (true) with check (true)', name, current_user);
    execute format('create policy staff_read on %I for select to loftet_app using (municipality = (select setting(''municipality'')) '
      'and (select setting(''write'')) = ''ALL'' and exists (select 1 from measure m where m.id = measure))', name);
  end loop;
end $$;
create policy staff_insert on answer_link for insert to loftet_app
  with check (municipality = setting('municipality') and setting('write') = 'ALL' and has_right('EDIT')
    and exists (select 1 from measure m where m.id = measure));
create policy by_link on answer_link to loftet_app
  using (setting('desk') = 'answer') with check (setting('desk') = 'answer');
create policy by_link on measure_answer for insert to loftet_app
  with check (setting('desk') = 'answer' and municipality = setting('municipality'));
create policy staff_update on measure_answer for update to loftet_app
  using (municipality = setting('municipality') and setting('write') = 'ALL' and has_right('EDIT')
    and exists (select 1 from measure m where m.id = measure))
  with check (municipality = setting('municipality'));
grant select, insert, update on answer_link to loftet_app;
grant select, insert, update on measure_answer to loftet_app;
