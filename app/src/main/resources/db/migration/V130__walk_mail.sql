-- Residents who want to hear by mail what became of a walk: an address until its last day, never
-- who. Nobody at the municipality can read it; only the desk that sends and forgets.
create table walk_follower (
  id bigint generated always as identity primary key,
  municipality text not null references municipality,
  walk bigint not null,
  address text not null check (length(address) between 3 and 254),
  language text not null check (language in ('sv', 'en')),
  token text not null unique check (token ~ '^[A-Za-z0-9_-]{43}$'),
  asked timestamptz not null,
  confirmed timestamptz,
  told text not null default 'NOTHING' check (told in ('NOTHING', 'ANSWERED')),
  forget_on date not null,
  foreign key (walk, municipality) references walk (id, municipality) on delete cascade
);
create unique index on walk_follower (walk, lower(address));
create index on walk_follower (forget_on);
alter table walk_follower enable row level security;
alter table walk_follower force row level security;
do $$
begin
  execute format('create policy owner_all on walk_follower to %I using (true) with check (true)', current_user);
end $$;
create policy at_desk on walk_follower to loftet_app
  using ((select setting('desk')) = 'walk-mail') with check ((select setting('desk')) = 'walk-mail');
grant select, insert, update, delete on walk_follower to loftet_app;

-- Who signs up keeps a code; only its fingerprint is here. With it the sign-up can be taken back.
alter table walk_sign_up add column receipt_hash text check (receipt_hash ~ '^[0-9a-f]{64}$');
create index on walk_sign_up (receipt_hash);
