-- The whole problem card: what is not known, what is coming, the event chain and Brå's four control
-- questions. A stance may be about one place, and names what it rests on by kind and reference.
alter table problem
  add column event_chain text[] not null default '{}',
  add column known_gaps text,
  add column expected text,
  add column control_chosen_because text,
  add column control_sources_used text,
  add column control_selection_limits text,
  add column control_means_for_work text;

alter table stance
  add column place bigint,
  add column basis_kind text check (basis_kind in ('FINDING', 'SENTENCE', 'NOTE')),
  add column basis_ref text,
  add constraint stance_place_fkey foreign key (place, municipality) references place (id, municipality),
  add check ((basis_kind is null) = (basis_ref is null));
