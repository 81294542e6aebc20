-- Which entries of the register of who is involved a row answers, by reference and number of corrections.
alter table discussion_invitee add column involvement varchar(4000) default '' not null;
