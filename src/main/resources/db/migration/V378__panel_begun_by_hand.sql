-- Why a panel was begun before a case was brought to it; empty where a case began it.
alter table panel add column begun_because varchar(1000) default '' not null;
