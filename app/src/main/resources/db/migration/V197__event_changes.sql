-- What later deliveries changed in the events of an earlier one is found without reading them all:
-- those that were closed are few, and those that came lie together.
create index on data_event (data_set, until) where until is not null;
create index on data_event using brin (since) with (pages_per_range = 16);
