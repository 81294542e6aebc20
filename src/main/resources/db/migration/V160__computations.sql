-- How each clock was computed, step by step, as it was when it was computed; empty for clocks from before.
alter table deadline add column start_point varchar(40) default '' not null;
alter table deadline add column computed_due timestamp(6) with time zone;
alter table deadline add column skipped varchar(4000) default '' not null;
