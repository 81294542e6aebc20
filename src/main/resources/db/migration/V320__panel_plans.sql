-- Multi-agency plans of exploitation panels. case_ref is the file a plan was opened on; current_case_ref follows merges.
create table panel_plan (
  ref              varchar(20)                 not null primary key,
  case_ref         varchar(20)                 not null,
  current_case_ref varchar(20)                 not null,
  -- the child's file while the plan runs: no two plans run for one child
  open_for         varchar(20),
  state            varchar(20)                 not null,
  panel_on         date                        not null,
  beside_kind      varchar(30),
  beside_id        varchar(100)                not null,
  closed_because   varchar(4000)               not null,
  opened_by        varchar(60)                 not null,
  opened_at        timestamp(6) with time zone not null,
  version          bigint                      not null,
  constraint panel_plan_open_once unique (open_for)
);

create index panel_plan_by_current_case on panel_plan (current_case_ref, opened_at);

-- Lines, each with an owner and a date.
create table panel_plan_line (
  id             uuid                        not null primary key,
  plan_ref       varchar(20)                 not null references panel_plan (ref),
  line_key       varchar(100)                not null,
  place          integer                     not null,
  kind           varchar(30)                 not null,
  what           varchar(4000)               not null,
  why            varchar(4000)               not null,
  agency         varchar(30)                 not null,
  owner          varchar(60),
  owner_name     varchar(400)                not null,
  due            date                        not null,
  handling       varchar(30)                 not null,
  employer       varchar(60)                 not null,
  fit            varchar(20),
  fit_with       varchar(4000)               not null,
  fit_reason     varchar(4000)               not null,
  confirmed      boolean                     not null,
  state          varchar(20)                 not null,
  paused_because varchar(4000)               not null,
  paused_by      varchar(60)                 not null,
  paused_at      timestamp(6) with time zone,
  awaits_on      date,
  awaits_what    varchar(4000)               not null,
  round          integer                     not null,
  action_ref     varchar(20)                 not null,
  not_taken_on   varchar(400)                not null,
  stamp          bigint                      not null,
  version        bigint                      not null,
  constraint panel_plan_line_once unique (plan_ref, line_key)
);

-- What changed, by whom and when; append-only.
create table panel_plan_change (
  id       uuid                        not null primary key,
  plan_ref varchar(20)                 not null references panel_plan (ref),
  line_id  uuid,
  act      varchar(60)                 not null,
  words    varchar(20000)              not null,
  done_by  varchar(60)                 not null,
  done_at  timestamp(6) with time zone not null
);

create index panel_plan_change_by_plan on panel_plan_change (plan_ref, done_at);
