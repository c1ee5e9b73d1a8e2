-- What a source says of a problem can rest on a survey's result or a dialogue, named as such.
do $$
declare
  name text;
begin
  for name in select conname from pg_constraint where conrelid = 'stance'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%basis_kind%' and pg_get_constraintdef(oid) like '%FINDING%' loop
    execute format('alter table stance drop constraint %I', name);
  end loop;
end $$;
alter table stance add constraint stance_basis_kind
  check (basis_kind in ('FINDING', 'SENTENCE', 'NOTE', 'SURVEY', 'DIALOGUE'));
