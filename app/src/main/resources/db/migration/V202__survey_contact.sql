-- Whom those who are asked can turn to: a role with its telephone or mail, never a private person.
alter table survey add column contact text check (length(contact) between 1 and 200);
