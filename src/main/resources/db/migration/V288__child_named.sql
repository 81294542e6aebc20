-- What is known of another child a discussion named, so that nobody types it again when a contact is opened for them.
alter table discussion_follow_up add column child_name varchar(200) default '' not null;
alter table discussion_follow_up add column child_age integer;
alter table discussion_follow_up add column lives_with varchar(200) default '' not null;
