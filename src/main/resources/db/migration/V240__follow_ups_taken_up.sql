-- What a discussion found beside its children is taken up by somebody, and a discussion may be called off.
alter table discussion_follow_up add column case_ref varchar(20) default '' not null;
alter table discussion_follow_up add column settled_as varchar(30);
alter table discussion_follow_up add column recipient varchar(400) default '' not null;
alter table discussion_follow_up add column method varchar(30);
alter table discussion_follow_up add column response varchar(4000) default '' not null;
alter table discussion_follow_up add column settled_by varchar(60);
alter table discussion_follow_up add column settled_at timestamp(6) with time zone;

alter table discussion add column called_off_because varchar(4000) default '' not null;
alter table discussion add column kept_safe varchar(4000) default '' not null;
alter table discussion add column called_off_by varchar(60);
alter table discussion add column called_off_at timestamp(6) with time zone;
