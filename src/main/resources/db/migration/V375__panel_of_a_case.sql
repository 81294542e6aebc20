-- Why another panel, or the panel of another day, hears a case than was decided; and when that was said last.
alter table cs_case add column panel_because varchar(2000) default '' not null;
alter table cs_case add column panel_said_at timestamp(6) with time zone;
