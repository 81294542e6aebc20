-- Meetings of daily and weekly governance; the reference is made of kind and day, so that there is one for each.
create table governance_meeting (
  ref        varchar(20)                 not null primary key,
  kind       varchar(10)                 not null,
  held_on    date                        not null,
  starts_at  timestamp(6) with time zone not null,
  made_at    timestamp(6) with time zone not null,
  state      varchar(10)                 not null,
  started_at timestamp(6) with time zone,
  started_by varchar(60),
  ended_at   timestamp(6) with time zone,
  ended_by   varchar(60),
  -- what was done, or why the meeting was not held
  words      varchar(4000)               not null,
  version    bigint                      not null,
  constraint governance_meeting_once unique (kind, held_on)
);

-- What waited for a meeting. Once it has ended nothing here changes any more.
create table governance_item (
  id           uuid                        not null primary key,
  meeting_ref  varchar(20)                 not null references governance_meeting (ref),
  kind         varchar(20)                 not null,
  reference    varchar(20)                 not null,
  waits_since  timestamp(6) with time zone not null,
  -- how often it stood on earlier lists without being settled, and the first of them
  carried      integer                     not null,
  first_listed date                        not null,
  added_at     timestamp(6) with time zone not null,
  standing     varchar(200)                not null,
  note         varchar(2000)               not null,
  discussed    boolean                     not null,
  outcome      varchar(10),
  constraint governance_item_once unique (meeting_ref, kind, reference)
);

-- The children of an item. case_ref is the file as it was listed; current_case_ref follows merges.
create table governance_child (
  id               uuid        not null primary key,
  item_id          uuid        not null references governance_item (id),
  position_in_item integer     not null,
  case_ref         varchar(20) not null,
  current_case_ref varchar(20) not null
);

create index governance_child_by_item on governance_child (item_id);
create index governance_child_by_current_case on governance_child (current_case_ref);

-- Who was there, by agency.
create table governance_attendance (
  id          uuid         not null primary key,
  meeting_ref varchar(20)  not null references governance_meeting (ref),
  agency      varchar(30)  not null,
  attendance  varchar(10)  not null,
  who         varchar(400) not null,
  constraint governance_attendance_once unique (meeting_ref, agency)
);
