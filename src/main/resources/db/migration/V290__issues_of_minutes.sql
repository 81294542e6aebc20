-- Minutes that were wrong are issued again, corrected, under the next number; what was issued before stays as it was. The
-- number of the issue enters the keys, so the tables are made anew and filled with what there is, which are first issues.
alter table minutes_version rename to minutes_version_once_only;
alter table minutes_record rename to minutes_record_once_only;
alter table minutes_issue rename to minutes_issue_once_only;

-- reason is empty for the first issue.
create table minutes_issue (
  discussion_ref varchar(20)                 not null,
  session_number integer                     not null,
  issue_number   integer                     not null,
  issued_at      timestamp(6) with time zone not null,
  issued_by      varchar(60)                 not null,
  reason         varchar(40)                 not null,
  constraint minutes_issue_key primary key (discussion_ref, session_number, issue_number)
);

-- person is empty where the note taker passes the minutes on by hand.
create table minutes_version (
  id             uuid                        not null,
  discussion_ref varchar(20)                 not null,
  session_number integer                     not null,
  issue_number   integer                     not null,
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
  constraint minutes_version_key primary key (id),
  constraint minutes_version_once_an_issue unique (discussion_ref, session_number, issue_number, recipient),
  constraint minutes_version_of_issue foreign key (discussion_ref, session_number, issue_number)
    references minutes_issue (discussion_ref, session_number, issue_number)
);

create table minutes_record (
  discussion_ref   varchar(20)  not null,
  session_number   integer      not null,
  issue_number     integer      not null,
  case_ref         varchar(20)  not null,
  current_case_ref varchar(20)  not null,
  content          text         not null,
  sha256           varchar(64)  not null,
  hand_over        varchar(20)  not null,
  constraint minutes_record_key primary key (discussion_ref, session_number, issue_number, case_ref),
  constraint minutes_record_of_issue foreign key (discussion_ref, session_number, issue_number)
    references minutes_issue (discussion_ref, session_number, issue_number)
);

insert into minutes_issue (discussion_ref, session_number, issue_number, issued_at, issued_by, reason)
  select discussion_ref, session_number, 1, issued_at, issued_by, '' from minutes_issue_once_only;

insert into minutes_version (id, discussion_ref, session_number, issue_number, recipient, person, employer, name,
                             organisation, email, because, content, sha256, opened_at, sent_how, sent_to, sent_at, sent_by)
  select id, discussion_ref, session_number, 1, recipient, person, employer, name,
         organisation, email, because, content, sha256, opened_at, sent_how, sent_to, sent_at, sent_by
  from minutes_version_once_only;

insert into minutes_record (discussion_ref, session_number, issue_number, case_ref, current_case_ref, content, sha256, hand_over)
  select discussion_ref, session_number, 1, case_ref, current_case_ref, content, sha256, hand_over
  from minutes_record_once_only;

drop table minutes_version_once_only;
drop table minutes_record_once_only;
drop table minutes_issue_once_only;

create index minutes_version_of_person on minutes_version (person);
create index minutes_record_of_case on minutes_record (current_case_ref);

-- The session's record as it was when its minutes were first issued: corrections are made to this, so that what happened
-- later does not slip into them. Not there for minutes issued before this script.
create table minutes_source (
  discussion_ref varchar(20)  not null,
  session_number integer      not null,
  content        text         not null,
  sha256         varchar(64)  not null,
  constraint minutes_source_key primary key (discussion_ref, session_number)
);

-- One passage put right by an issue: what it reads now, and what was wrong with it.
create table minutes_correction (
  discussion_ref varchar(20)   not null,
  session_number integer       not null,
  issue_number   integer       not null,
  passage        varchar(100)  not null,
  words          text          not null,
  said           varchar(1000) not null,
  constraint minutes_correction_key primary key (discussion_ref, session_number, issue_number, passage),
  constraint minutes_correction_of_issue foreign key (discussion_ref, session_number, issue_number)
    references minutes_issue (discussion_ref, session_number, issue_number)
);
