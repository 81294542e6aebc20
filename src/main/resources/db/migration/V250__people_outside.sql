-- Name and address of those asked to a sitting who have no account, as they were last told; empty for practitioners.
alter table invitation add column outside_name varchar(200) default '' not null;
alter table invitation add column outside_email varchar(200) default '' not null;

-- How somebody who cannot be written to was told to come, and by whom; empty until they were.
alter table discussion_invitee add column told_how varchar(400) default '' not null;
alter table discussion_invitee add column told_by varchar(60);
alter table discussion_invitee add column told_at timestamp(6) with time zone;
