-- Section 47 enquiries. case_ref is the file the enquiry was opened on; current_case_ref follows merges.
create table enquiry (
  ref                 varchar(20)                 not null primary key,
  discussion_ref      varchar(20)                 not null,
  case_ref            varchar(20)                 not null,
  current_case_ref    varchar(20)                 not null,
  enquiry_type        varchar(40)                 not null,
  decided_at          timestamp(6) with time zone not null,
  see_by              timestamp(6) with time zone,
  opened_at           timestamp(6) with time zone not null,
  state               varchar(20)                 not null,
  -- the child's file while the enquiry runs: no two run for one child
  open_for            varchar(20),
  allocated_to        varchar(60),
  seen_at             timestamp(6) with time zone,
  child_voice         varchar(30),
  concluded_at        timestamp(6) with time zone,
  outcome             varchar(40),
  outcome_teller      varchar(60),
  told_at             timestamp(6) with time zone,
  conference_at       timestamp(6) with time zone,
  conference_decision varchar(20),
  core_group_at       timestamp(6) with time zone,
  review_at           timestamp(6) with time zone,
  review_decision     varchar(20),
  version             bigint                      not null,
  constraint enquiry_open_once unique (open_for)
);

create index enquiry_by_current_case on enquiry (current_case_ref, state);
create index enquiry_by_case on enquiry (case_ref);

-- Everything a session of a discussion decided on a child, whether or not it opened an enquiry.
create table enquiry_decision (
  fingerprint    varchar(300)                not null primary key,
  discussion_ref varchar(20)                 not null,
  case_ref       varchar(20)                 not null,
  session_number integer                     not null,
  enquiry_ref    varchar(20)                 references enquiry (ref),
  outcome        varchar(40)                 not null,
  enquiry_type   varchar(40)                 not null,
  decided_at     timestamp(6) with time zone not null,
  see_by         timestamp(6) with time zone,
  decided_by     varchar(60)                 not null,
  heard_at       timestamp(6) with time zone not null
);

create index enquiry_decision_by_enquiry on enquiry_decision (enquiry_ref, decided_at);

-- What was recorded at each step; append-only, so that an earlier visit or view is never overwritten.
create table enquiry_step (
  id          uuid                        not null primary key,
  enquiry_ref varchar(20)                 not null references enquiry (ref),
  kind        varchar(20)                 not null,
  answers     varchar(200000)             not null,
  done_by     varchar(60)                 not null,
  done_at     timestamp(6) with time zone not null
);

create index enquiry_step_by_enquiry on enquiry_step (enquiry_ref, done_at);

-- Legal options that were used for a child, with who decided; recorded at any moment and waiting for nothing.
create table legal_option (
  ref              varchar(20)                 not null primary key,
  submission_id    varchar(64)                 not null,
  case_ref         varchar(20)                 not null,
  current_case_ref varchar(20)                 not null,
  enquiry_ref      varchar(20)                 references enquiry (ref),
  kind             varchar(40)                 not null,
  began_at         timestamp(6) with time zone not null,
  decided_by       varchar(400)                not null,
  words            varchar(8000)               not null,
  recorded_by      varchar(60)                 not null,
  recorded_at      timestamp(6) with time zone not null,
  ended_at         timestamp(6) with time zone,
  ended_how        varchar(40),
  ended_decided_by varchar(400),
  ended_words      varchar(8000),
  version          bigint                      not null,
  constraint legal_option_once unique (submission_id)
);

create index legal_option_by_current_case on legal_option (current_case_ref, began_at);
create index legal_option_by_enquiry on legal_option (enquiry_ref, kind);
