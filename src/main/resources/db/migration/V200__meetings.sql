-- Strategy discussions: one for a child or a linked group, held in one or more sessions until it is complete.
create table discussion (
  ref              varchar(20)                 not null primary key,
  kind             varchar(40)                 not null,
  state            varchar(30)                 not null,
  asked_by         varchar(60)                 not null,
  asked_at         timestamp(6) with time zone not null,
  info_received_at timestamp(6) with time zone not null,
  asked_because    varchar(4000)               not null,
  clock_owner      varchar(20)                 not null,
  contact_ref      varchar(20)                 not null,
  referring_employer varchar(100)              not null,
  circumstances    varchar(400)                not null,
  timing           varchar(30),
  timing_reason    varchar(4000)               not null,
  planned_for      timestamp(6) with time zone,
  chair            varchar(60),
  note_taker       varchar(60),
  enquiry_type     varchar(40),
  enquiry_rationale varchar(8000)              not null,
  complete_at      timestamp(6) with time zone,
  version          bigint                      not null
);

create index discussion_by_contact on discussion (contact_ref);
create index discussion_by_state on discussion (state);

-- A sitting of the discussion: the first, and those that were reconvened.
create table discussion_session (
  discussion_ref varchar(20)                 not null references discussion (ref),
  number         integer                     not null,
  mode           varchar(20),
  planned_for    timestamp(6) with time zone,
  invited_at     timestamp(6) with time zone,
  started_at     timestamp(6) with time zone,
  ended_at       timestamp(6) with time zone,
  begun_by       varchar(60),
  chair          varchar(60),
  note_taker     varchar(60),
  quorate        boolean,
  rest_deferred  boolean                     not null,
  reconvene_for  varchar(4000)               not null,
  minutes_issued_at timestamp(6) with time zone,
  primary key (discussion_ref, number)
);

-- Each child it is about, with what the discussion must leave for that child.
create table discussion_child (
  discussion_ref       varchar(20)   not null references discussion (ref),
  case_ref             varchar(20)   not null,
  current_case_ref     varchar(20)   not null,
  position             integer       not null,
  interim_safety_plan  varchar(8000) not null,
  safety_plan          varchar(8000) not null,
  voice                varchar(30),
  voice_words          varchar(8000) not null,
  voice_changed        varchar(8000) not null,
  parents_view         varchar(30),
  parents_words        varchar(8000) not null,
  parents_role         varchar(30),
  support              varchar(8000) not null,
  told_by              varchar(200)  not null,
  seen_by              varchar(200)  not null,
  see_by               timestamp(6) with time zone,
  alleged_to_have_harmed boolean     not null,
  outcome              varchar(40),
  outcome_reason       varchar(8000) not null,
  outcome_session      integer,
  outcome_at           timestamp(6) with time zone,
  outcome_by           varchar(60),
  version              bigint        not null,
  primary key (discussion_ref, case_ref)
);

create index discussion_child_by_case on discussion_child (current_case_ref);

-- Who is asked to come to a session, by the rule that requires them, and whether they were there.
create table discussion_invitee (
  id             uuid                        not null primary key,
  discussion_ref varchar(20)                 not null,
  session_number integer                     not null,
  agency         varchar(20)                 not null,
  employer       varchar(60)                 not null,
  person         varchar(60),
  outside_name   varchar(200)                not null,
  outside_email  varchar(200)                not null,
  required_by    varchar(400)                not null,
  attendance     varchar(30)                 not null,
  attended_as    varchar(200)                not null,
  children       varchar(8000)               not null,
  report         varchar(60000)              not null,
  report_sent_at timestamp(6) with time zone,
  report_accepted boolean,
  report_decided_at timestamp(6) with time zone,
  withdrawn_because varchar(2000)            not null,
  version        bigint                      not null,
  foreign key (discussion_ref, session_number) references discussion_session (discussion_ref, number)
);

create index discussion_invitee_by_session on discussion_invitee (discussion_ref, session_number);
create index discussion_invitee_by_person on discussion_invitee (person);
create index discussion_invitee_by_agency on discussion_invitee (agency, attendance);

-- What was done with each point of the agenda.
create table discussion_agenda (
  discussion_ref varchar(20)   not null references discussion (ref),
  item           varchar(60)   not null,
  status         varchar(20)   not null,
  reason         varchar(2000) not null,
  session_number integer       not null,
  settled_by     varchar(60)   not null,
  settled_at     timestamp(6) with time zone not null,
  primary key (discussion_ref, item)
);

-- What each person wrote under a point; nobody overwrites another, so that several may write at once.
create table discussion_note (
  id             uuid                        not null primary key,
  discussion_ref varchar(20)                 not null references discussion (ref),
  session_number integer                     not null,
  item           varchar(60)                 not null,
  children       varchar(8000)               not null,
  author         varchar(60)                 not null,
  agency         varchar(20)                 not null,
  employer       varchar(60)                 not null,
  handling       varchar(40)                 not null,
  words          varchar(20000)              not null,
  written_at     timestamp(6) with time zone not null,
  changed_at     timestamp(6) with time zone not null,
  withdrawn      boolean                     not null,
  version        bigint                      not null
);

create index discussion_note_by_item on discussion_note (discussion_ref, item, written_at);

-- Which contacts and requests led to it: a contact is discussed in one discussion, whatever is asked again.
create table discussion_request (
  id             uuid                        not null primary key,
  discussion_ref varchar(20)                 not null references discussion (ref),
  asked_key      varchar(60)                 not null,
  asked_by       varchar(60)                 not null,
  asked_at       timestamp(6) with time zone not null,
  because        varchar(4000)               not null,
  joined         boolean                     not null,
  constraint discussion_request_once unique (asked_key)
);

create index discussion_request_by_discussion on discussion_request (discussion_ref, asked_at);

-- An agency that is required and not asked to come, with the reason.
create table discussion_gap (
  discussion_ref varchar(20)                 not null references discussion (ref),
  session_number integer                     not null,
  agency         varchar(20)                 not null,
  reason         varchar(2000)               not null,
  explained_by   varchar(60)                 not null,
  explained_at   timestamp(6) with time zone not null,
  primary key (discussion_ref, session_number, agency)
);

-- Urgent protection of one child (CSD-42), in effect from the moment it is recorded.
create table discussion_measure (
  discussion_ref varchar(20)                 not null,
  case_ref       varchar(20)                 not null,
  measure        varchar(30)                 not null,
  taken          boolean                     not null,
  detail         varchar(4000)               not null,
  decided_by     varchar(60)                 not null,
  decided_at     timestamp(6) with time zone not null,
  version        bigint                      not null,
  primary key (discussion_ref, case_ref, measure),
  foreign key (discussion_ref, case_ref) references discussion_child (discussion_ref, case_ref)
);

-- Others the discussion spoke of who need a step of their own: further children, adults, places, people in trust.
create table discussion_follow_up (
  id             uuid                        not null primary key,
  discussion_ref varchar(20)                 not null references discussion (ref),
  session_number integer                     not null,
  kind           varchar(40)                 not null,
  words          varchar(4000)               not null,
  named_by       varchar(60)                 not null,
  named_at       timestamp(6) with time zone not null,
  withdrawn      boolean                     not null
);

create index discussion_follow_up_by_discussion on discussion_follow_up (discussion_ref, named_at);

-- An agency that did not come, or could not be reached, to be taken up by the chair (CSD-21).
create table discussion_absence (
  discussion_ref varchar(20)                 not null,
  session_number integer                     not null,
  agency         varchar(20)                 not null,
  attendance     varchar(30)                 not null,
  absent_at      timestamp(6) with time zone not null,
  recipient      varchar(200)                not null,
  method         varchar(30),
  response       varchar(4000)               not null,
  settled_by     varchar(60),
  settled_at     timestamp(6) with time zone,
  primary key (discussion_ref, session_number, agency),
  foreign key (discussion_ref, session_number) references discussion_session (discussion_ref, number)
);

create index discussion_absence_by_agency on discussion_absence (agency, absent_at);

-- What the partnership is told: an agency was absent for the second time within 90 days (B1).
create table absence_pattern (
  id             uuid                        not null primary key,
  agency         varchar(20)                 not null,
  discussion_ref varchar(20)                 not null,
  session_number integer                     not null,
  times          integer                     not null,
  noticed_at     timestamp(6) with time zone not null,
  constraint absence_pattern_once unique (agency, discussion_ref, session_number)
);

-- One row for each child ever discussed, held while a discussion of that child is opened: never two.
create table discussed_case (
  case_ref varchar(20) not null primary key
);
