-- A code from a device is used once; an administrator sees when a person was last here.
alter table staff add totp_step bigint;
alter table staff add last_login timestamptz;
