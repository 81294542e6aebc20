-- How to join a sitting (room, video link, dial-in), and when its time or mode was arranged last.
alter table discussion_session add column how_to_join varchar(300) default '' not null;
alter table discussion_session add column arranged_at timestamp(6) with time zone;
update discussion_session set arranged_at = invited_at;

-- The number of somebody without an account; of whoever was told to come and no longer is, who told them so.
alter table discussion_invitee add column outside_telephone varchar(40) default '' not null;
alter table discussion_invitee add column off_told_how varchar(400) default '' not null;
alter table discussion_invitee add column off_told_by varchar(60);
alter table discussion_invitee add column off_told_at timestamp(6) with time zone;

-- How they were told they take part; null where that was before it was told.
alter table invitation add column place varchar(400);
