-- What a resident wrote can also have led to something that is done: an activity, or a measure after a walk.
alter table contribution
  add column activity bigint,
  add column measure bigint,
  add foreign key (activity, municipality) references activity (id, municipality),
  add foreign key (measure, municipality) references measure (id, municipality);
create index on contribution (activity) where activity is not null;
create index on contribution (measure) where measure is not null;
grant select (activity, measure) on contribution to loftet_public;

do $$
declare
  name text;
begin
  for name in select conname from pg_constraint where conrelid = 'contribution'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%LED_TO%' and pg_get_constraintdef(oid) like '%promise%' loop
    execute format('alter table contribution drop constraint %I', name);
  end loop;
end $$;
alter table contribution add constraint led_to_something check (state <> 'LED_TO'
  or coalesce(problem, promise, activity, measure) is not null or coalesce(answer, '') <> '');

-- What became of the contribution with this receipt; of a joined one, what became of the one it
-- was joined to. A problem, a promise, an activity or a measure is named only when everybody may read of it; that
-- something is done is told in any case. A measure is read on its walk's page, once it is decided that it is done.
drop function contribution_receipt(text);
create function contribution_receipt(receipt text) returns table (slug text, dialogue_ref text, title text, week date,
    state text, reason text, answer text, problem text, promise_ref text, promise text, acted boolean,
    activity text, activity_promise_ref text, measure text, measure_walk_ref text, feedback_due date)
    language sql stable security definer set search_path = public, pg_temp as $$
  with recursive followed as (
    select c.id, c.joined, c.week as came, 0 as steps from contribution c where c.receipt_hash = receipt
    union all
    select c.id, c.joined, f.came, f.steps + 1 from followed f join contribution c on c.id = f.joined where f.steps < 20)
  select m.slug, d.ref, d.title, f.came, c.state, c.reason, c.answer, b.title, p.ref, p.text,
    coalesce(c.activity, c.measure) is not null, a.text, ap.ref,
    case when w.id is not null then me.text end, w.ref, d.feedback_due
  from followed f
  join contribution c on c.id = f.id
  join dialogue d on d.id = c.dialogue
  join municipality m on m.code = c.municipality
  left join problem b on b.id = c.problem and b.released is not null
  left join promise p on p.id = c.promise and p.released is not null
  left join activity a on a.id = c.activity and a.released is not null
  left join promise ap on ap.id = a.promise and ap.released is not null
  left join measure me on me.id = c.measure and me.released is not null and me.decision = 'YES'
  left join observation o on o.id = me.observation and o.released is not null
  left join walk w on w.id = o.walk and w.released is not null
  where f.joined is null
$$;
revoke execute on function contribution_receipt from public;
grant execute on function contribution_receipt to loftet_app;
