-- Who was asked to which sitting, as they were last told; sequence counts the changes, as calendars need it.
create table invitation (
  discussion_ref varchar(20)                 not null,
  session_number integer                     not null,
  person         varchar(60)                 not null,
  sequence       integer                     not null,
  starts_at      timestamp(6) with time zone not null,
  withdrawn      boolean                     not null,
  told_at        timestamp(6) with time zone not null,
  primary key (discussion_ref, session_number, person)
);
