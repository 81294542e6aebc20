-- A strategic section is of a month's panel, whatever day that meets; and the minutes hold what stood of it when they were agreed.
alter table panel_strategy add column panel_month varchar(7);
create index panel_strategy_by_month on panel_strategy (panel_month, seq);
alter table panel add column strategy varchar(24000) default '' not null;
