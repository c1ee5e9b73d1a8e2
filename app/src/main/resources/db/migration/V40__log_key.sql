-- A key made in the form: the same tap sent twice, or sent again on a bad line, counts once.
alter table log_entry add column device_key text check (device_key ~ '^[0-9A-Za-z-]{8,64}$');
create unique index log_entry_device_key on log_entry (municipality, device_key) where device_key is not null;
