-- A thread file brings the approvals of all parties along; only the loader, who works for all of
-- them at once, may write those.
create policy loader_insert on approval for insert to loftet_app
  with check (municipality = setting('municipality') and setting('system') = 'yes'
    and setting('party') = '*' and setting('write') = 'ALL');
