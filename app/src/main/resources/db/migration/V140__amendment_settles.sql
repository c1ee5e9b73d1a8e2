-- What an amendment makes clear about the signing of its document, which itself stays as it is.
alter table amendment add column settles text[] not null default '{}'
  check (settles <@ array['DAY', 'SIGNATORIES', 'RETROACTIVE']);
