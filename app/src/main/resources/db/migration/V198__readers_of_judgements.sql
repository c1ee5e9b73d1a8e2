-- Who read a judgement of the police's is told in the police's own compartment to those who answer for
-- what leaves it, and not only to whoever may read the whole log.
create policy police_read on audit_log for select to loftet_app using (
  subject = 'intelligence_judgement' and secrecy = 'PARTY'
  and municipality = (select setting('municipality')) and owner = (select setting('party'))
  and (select works_for_police()) and (select has_right('APPROVE')));
create index on audit_log (subject_id, seq) where subject = 'intelligence_judgement';
