-- Minutes of a session, issued once. What each recipient got, and what went on each child's record, is kept as it was
-- composed, with its SHA-256, whatever happens to the case later.
create table minutes_issue (
  discussion_ref varchar(20)                 not null,
  session_number integer                     not null,
  issued_at      timestamp(6) with time zone not null,
  issued_by      varchar(60)                 not null,
  primary key (discussion_ref, session_number)
);

-- person is empty where the note taker passes the minutes on by hand.
create table minutes_version (
  id             uuid                        not null primary key,
  discussion_ref varchar(20)                 not null,
  session_number integer                     not null,
  recipient      varchar(100)                not null,
  person         varchar(60),
  employer       varchar(60)                 not null,
  name           varchar(300)                not null,
  organisation   varchar(300)                not null,
  email          varchar(200)                not null,
  because        varchar(100)                not null,
  content        text                        not null,
  sha256         varchar(64)                 not null,
  opened_at      timestamp(6) with time zone,
  sent_how       varchar(30),
  sent_to        varchar(200),
  sent_at        timestamp(6) with time zone,
  sent_by        varchar(60),
  constraint minutes_version_once unique (discussion_ref, session_number, recipient),
  foreign key (discussion_ref, session_number) references minutes_issue (discussion_ref, session_number)
);

create index minutes_version_by_person on minutes_version (person);

create table minutes_record (
  discussion_ref   varchar(20)  not null,
  session_number   integer      not null,
  case_ref         varchar(20)  not null,
  current_case_ref varchar(20)  not null,
  content          text         not null,
  sha256           varchar(64)  not null,
  hand_over        varchar(20)  not null,
  primary key (discussion_ref, session_number, case_ref),
  foreign key (discussion_ref, session_number) references minutes_issue (discussion_ref, session_number)
);

create index minutes_record_by_case on minutes_record (current_case_ref);
