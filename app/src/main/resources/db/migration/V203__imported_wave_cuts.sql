-- Which shares are an index of 2 in an earlier wave, as given: question;codes;percent;source, a line each.
alter table imported_wave add column cuts text;
