-- The exploitation panel: one a month, its cases, the papers on them, what agencies return, what was decided.
create table panel (
  ref           varchar(20)                 not null primary key,
  panel_month   varchar(7)                  not null,
  meets_on      date                        not null,
  papers_until  timestamp(6) with time zone not null,
  returns_until timestamp(6) with time zone not null,
  state         varchar(20)                 not null,
  planned_at    timestamp(6) with time zone not null,
  agenda_at     timestamp(6) with time zone,
  held_at       timestamp(6) with time zone,
  minutes_at    timestamp(6) with time zone,
  minutes_by    varchar(60),
  attended      varchar(8000)               not null,
  version       bigint                      not null,
  constraint panel_once_a_month unique (panel_month)
);

create index panel_by_day on panel (meets_on);

-- One case on one panel's list. case_ref is the file it was brought on; current_case_ref follows merges.
create table panel_item (
  ref              varchar(20)                 not null primary key,
  panel_ref        varchar(20)                 not null references panel (ref),
  case_ref         varchar(20)                 not null,
  current_case_ref varchar(20)                 not null,
  place            integer                     not null,
  level            varchar(20)                 not null,
  brought_at       timestamp(6) with time zone not null,
  carried_from     varchar(20),
  state            varchar(20)                 not null,
  paper_at         timestamp(6) with time zone,
  taken_late       varchar(1000)               not null,
  outcome          varchar(20),
  outcome_reason   varchar(4000)               not null,
  ended_at         timestamp(6) with time zone,
  ended_by         varchar(60),
  version          bigint                      not null,
  constraint panel_item_once unique (panel_ref, case_ref)
);

create index panel_item_by_current_case on panel_item (current_case_ref);

-- The papers as they were sent; append-only.
create table panel_paper (
  id       uuid                        not null primary key,
  item_ref varchar(20)                 not null references panel_item (ref),
  answers  varchar(200000)             not null,
  done_by  varchar(60)                 not null,
  done_at  timestamp(6) with time zone not null
);

create index panel_paper_by_item on panel_paper (item_ref, done_at);

-- What one agency is asked to return, and whether it attended.
create table panel_return (
  ref           varchar(20)                 not null primary key,
  panel_ref     varchar(20)                 not null references panel (ref),
  organisation  varchar(60)                 not null,
  name          varchar(400)                not null,
  agency        varchar(30)                 not null,
  person        varchar(60)                 not null,
  will_be_absent boolean                    not null,
  asked_at      timestamp(6) with time zone not null,
  returned_at   timestamp(6) with time zone,
  attendance    varchar(20),
  version       bigint                      not null,
  constraint panel_return_once unique (panel_ref, organisation)
);

-- What an agency returned on one case: words, or that it knows nothing.
create table panel_return_line (
  return_ref varchar(20)                 not null references panel_return (ref),
  item_ref   varchar(20)                 not null references panel_item (ref),
  nothing    boolean                     not null,
  words      varchar(4000)               not null,
  handling   varchar(30)                 not null,
  written_by varchar(60)                 not null,
  written_at timestamp(6) with time zone not null,
  primary key (return_ref, item_ref)
);

create index panel_return_line_by_item on panel_return_line (item_ref);

-- The agreed record of one case; frozen when the chair agreed the minutes.
create table panel_minute (
  item_ref varchar(20)     not null primary key references panel_item (ref),
  words    varchar(200000) not null
);
