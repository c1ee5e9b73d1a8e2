-- What a municipality has chosen itself: thresholds by name. What is not named follows the default.
alter table municipality add column settings jsonb not null default '{}'
  check (jsonb_typeof(settings) = 'object');

-- The log of a whole period is summed from the index alone.
create index log_entry_sums on log_entry (activity)
  include (quantity, happened, undone, municipality, secrecy, owner, released);
