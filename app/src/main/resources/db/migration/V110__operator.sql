-- Whoever runs the installation adds municipalities and police areas from the workplace as well as
-- from the command line. The database asks for the right, as everywhere.
drop policy staff_write on municipality;
create policy staff_write on municipality for all to loftet_app
  using (has_right('OPERATE') or code = setting('municipality') and (has_right('ADMINISTER') or has_right('RELEASE')))
  with check (has_right('OPERATE') or code = setting('municipality') and (has_right('ADMINISTER') or has_right('RELEASE')));
drop policy staff_write on police_area;
create policy staff_write on police_area for all to loftet_app
  using (has_right('OPERATE')) with check (has_right('OPERATE'));
drop policy staff_write on police_area_municipality;
create policy staff_write on police_area_municipality for all to loftet_app
  using (has_right('OPERATE')) with check (has_right('OPERATE'));
