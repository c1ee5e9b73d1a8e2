-- Pages that name findings are read again when one comes or changes.
select follow_changes('finding', 'column', 'municipality');
