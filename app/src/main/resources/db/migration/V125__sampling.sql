-- Who is drawn for a survey. A frame is a list of persons with a last day; beyond it the database shows none of
-- them, whatever the program asks. What is kept are groups and counts. A frame and an answer share nothing but the
-- group. See docs/decisions/0089-frames-with-a-last-day.md.
create table sample_frame (
  id bigint generated always as identity primary key,
  municipality text not null,
  survey bigint not null unique,
  name text not null check (length(name) between 1 and 200),
  made_on date not null,
  forget_on date not null check (forget_on > made_on and forget_on <= made_on + 366),
  foreign key (survey, municipality) references survey (id, municipality) on delete cascade
);

create table sample_person (
  frame bigint not null references sample_frame on delete cascade,
  number integer not null check (number > 0),
  group_name text not null check (length(group_name) between 1 and 80),
  cluster text check (length(cluster) between 1 and 80),
  name text not null check (length(name) <= 200),
  address text not null check (length(address) <= 200),
  postal text not null check (length(postal) <= 200),
  code text,
  outcome text check (outcome in ('OVER_COVERAGE', 'REFUSED')),
  primary key (frame, number)
);

-- What a draw was: it can be done again from the same file.
create table sample_draw (
  survey bigint primary key,
  municipality text not null,
  drawn_on date not null,
  seed bigint not null,
  method text not null check (method in ('PROPORTIONAL', 'NEYMAN')),
  wanted integer not null check (wanted > 0),
  least integer not null check (least >= 0),
  foreign key (survey, municipality) references survey (id, municipality) on delete cascade
);

-- A group of the draw, without persons: how many there were, were drawn, did not belong, would not.
create table sample_group (
  survey bigint not null,
  municipality text not null,
  name text not null check (length(name) between 1 and 80),
  stratum text not null check (length(stratum) between 1 and 80),
  cluster text,
  people integer not null check (people > 0),
  clusters integer check (clusters > 0),
  drawn integer not null check (drawn between 0 and people),
  over_coverage integer not null default 0 check (over_coverage >= 0),
  refused integer not null default 0 check (refused >= 0),
  primary key (survey, name),
  check (over_coverage + refused <= drawn),
  foreign key (survey, municipality) references survey (id, municipality) on delete cascade
);

-- The last day is never moved away, and the file is never put in the place of another.
create function frame_is_forgotten() returns trigger language plpgsql as $$
begin
  if new.forget_on > old.forget_on or (new.survey, new.made_on, new.municipality)
      is distinct from (old.survey, old.made_on, old.municipality) then
    raise exception 'a frame is kept no longer than was said' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger frame_is_forgotten before update on sample_frame for each row execute function frame_is_forgotten();

-- The day it is: the one the program works on, else the database's own.
create function today() returns date language sql stable set search_path = public, pg_temp as $$
  select coalesce(nullif(setting('today'), '')::date, current_date)
$$;

do $$
declare
  name text;
  mine text := $p$municipality = (select setting('municipality')) and survey in (select id from survey)
    and (select has_right('EDIT'))$p$;
begin
  foreach name in array array['sample_frame', 'sample_person', 'sample_draw', 'sample_group'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner_all on %I to %I using (true) with check (true)', name, current_user);
    execute format('grant select, insert, update, delete on %I to loftet_app', name);
  end loop;
  execute format('create policy staff_all on sample_frame to loftet_app using (%1$s and forget_on > (select today()))
    with check (%1$s and (select setting(''write'')) = ''ALL'')', mine);
  execute 'create policy staff_all on sample_person to loftet_app using (frame in (select id from sample_frame))
    with check (frame in (select id from sample_frame) and (select setting(''write'')) = ''ALL'')';
  foreach name in array array['sample_draw', 'sample_group'] loop
    execute format('create policy staff_read on %I for select to loftet_app
      using (municipality = (select setting(''municipality'')) and survey in (select id from survey))', name);
    execute format('create policy staff_write on %I to loftet_app using (%2$s) with check (%2$s
      and (select setting(''write'')) = ''ALL'')', name, mine);
  end loop;
end $$;

-- Frames whose last day has come, and those of surveys that closed two weeks ago.
create function forget_frames(day date) returns integer language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
  forgotten integer;
begin
  delete from sample_frame f using survey s where s.id = f.survey
    and (f.forget_on <= day or s.closed_on + 14 <= day);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke execute on function forget_frames from public;
grant execute on function forget_frames to loftet_app;
