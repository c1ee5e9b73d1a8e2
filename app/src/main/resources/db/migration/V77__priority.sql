-- Prioritisation by Brå's matrix: each assessor's own scores, the weights of a picture, and what was
-- chosen or deselected with the reason. Nobody writes another assessor's scores.
create table priority_rating (
  municipality text not null references municipality,
  problem bigint not null,
  staff bigint not null,
  party text not null,
  common smallint check (common between 1 and 5),
  lasting smallint check (lasting between 1 and 5),
  deviates smallint check (deviates between 1 and 5),
  delimited smallint check (delimited between 1 and 5),
  influenceable smallint check (influenceable between 1 and 5),
  costly smallint check (costly between 1 and 5),
  many smallint check (many between 1 and 5),
  motive text,
  primary key (problem, staff),
  foreign key (problem, municipality) references problem (id, municipality) on delete cascade
);

create table priority_weight (
  municipality text not null references municipality,
  picture bigint not null,
  criterion text not null check (criterion in
    ('COMMON', 'LASTING', 'DEVIATES', 'DELIMITED', 'INFLUENCEABLE', 'COSTLY', 'MANY')),
  weight smallint not null check (weight between 0 and 5),
  primary key (picture, criterion),
  foreign key (picture, municipality) references situation_picture (id, municipality) on delete cascade
);

create table priority_choice (
  municipality text not null references municipality,
  problem bigint primary key,
  choice text not null check (choice in ('CHOSEN', 'DESELECTED')),
  reason text not null check (reason <> ''),
  foreign key (problem, municipality) references problem (id, municipality) on delete cascade
);

do $$
declare
  name text;
  above text;
begin
  foreach name in array array['priority_rating', 'priority_weight', 'priority_choice'] loop
    above := case name when 'priority_weight' then 'exists (select 1 from situation_picture s where s.id = picture)'
      else 'exists (select 1 from problem p where p.id = problem)' end;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner_all on %I to %I using (true) with check (true)', name, current_user);
    execute format('create policy staff_read on %I for select to loftet_app using (municipality = (select setting(''municipality''))'
      ' and (select setting(''clearance'')) in (''INTERNAL'', ''PARTY'') and %s)', name, above);
    execute format('grant select, insert, update, delete on %I to loftet_app', name);
  end loop;
end $$;

create policy own_scores on priority_rating for all to loftet_app
  using (municipality = (select setting('municipality')) and staff::text = (select setting('staff'))
    and (select setting('write')) = 'ALL')
  with check (municipality = setting('municipality') and staff::text = setting('staff') and party = setting('party')
    and setting('write') = 'ALL' and (has_right('EDIT') or has_right('APPROVE'))
    and exists (select 1 from problem p where p.id = problem));
create policy staff_write on priority_weight for all to loftet_app
  using (municipality = (select setting('municipality')) and (select setting('write')) = 'ALL'
    and (select has_right('EDIT')))
  with check (municipality = setting('municipality') and setting('write') = 'ALL' and has_right('EDIT')
    and exists (select 1 from situation_picture s where s.id = picture));
create policy staff_write on priority_choice for all to loftet_app
  using (municipality = (select setting('municipality')) and (select setting('write')) = 'ALL'
    and (select has_right('APPROVE')))
  with check (municipality = setting('municipality') and setting('write') = 'ALL' and has_right('APPROVE')
    and exists (select 1 from problem p where p.id = problem));
