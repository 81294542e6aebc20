-- False where an earlier finding still waits to have care and legal advice considered.
alter table cs_high_found add column asks_care boolean default true not null;
-- When care and legal advice were considered for this finding.
alter table cs_high_found add column care_at timestamp(6) with time zone;
-- The risk rose and the marker waits to be decided anew.
alter table cs_case add column hazard_asked boolean default false not null;
