-- The complex safeguarding team's work with children. case_ref is the file it was opened on; current_case_ref follows merges.
create table cs_case (
  ref              varchar(20)                 not null primary key,
  case_ref         varchar(20)                 not null,
  current_case_ref varchar(20)                 not null,
  -- the child's file while the work goes on: never two for one child
  open_for         varchar(20),
  contact_ref      varchar(20)                 not null,
  received_at      timestamp(6) with time zone not null,
  referred_at      timestamp(6) with time zone not null,
  referred_by      varchar(60)                 not null,
  referred_level   varchar(10)                 not null,
  state            varchar(20)                 not null,
  level            varchar(10),
  agreed_at        timestamp(6) with time zone,
  worker           varchar(60),
  hazard           boolean,
  mace             varchar(20),
  panel_on         date,
  closed_at        timestamp(6) with time zone,
  closed_because   varchar(4000)               not null,
  version          bigint                      not null,
  constraint cs_case_open_once unique (open_for)
);

create index cs_case_by_current_case on cs_case (current_case_ref, referred_at);

-- What was recorded at each step; append-only.
create table cs_step (
  id      uuid                        not null primary key,
  cs_ref  varchar(20)                 not null references cs_case (ref),
  kind    varchar(20)                 not null,
  answers varchar(200000)             not null,
  done_by varchar(60)                 not null,
  done_at timestamp(6) with time zone not null
);

create index cs_step_by_case on cs_step (cs_ref, done_at);

-- Every level of risk as it was agreed, with its direction; append-only.
create table risk_level (
  id          uuid                        not null primary key,
  cs_ref      varchar(20)                 not null references cs_case (ref),
  level       varchar(10)                 not null,
  direction   varchar(10),
  agreed_at   timestamp(6) with time zone not null,
  agreed_by   varchar(60)                 not null,
  agreed_with varchar(60)                 not null,
  why         varchar(4000)               not null
);

create index risk_level_by_case on risk_level (cs_ref, agreed_at);

-- One row for each period between two agreements; its clock is in the register.
create table risk_review (
  ref           varchar(20)                 not null primary key,
  cs_ref        varchar(20)                 not null references cs_case (ref),
  begun_at      timestamp(6) with time zone not null,
  ended_at      timestamp(6) with time zone,
  early_because varchar(2000)               not null,
  early_by      varchar(60),
  early_at      timestamp(6) with time zone,
  version       bigint                      not null
);

create index risk_review_by_case on risk_review (cs_ref, ended_at);

-- Discussions that were asked for, by whatever room: a high level asks for no second one.
create table cs_discussion_asked (
  id          uuid                        not null primary key,
  case_ref    varchar(20)                 not null,
  received_at timestamp(6) with time zone not null,
  constraint cs_discussion_asked_once unique (case_ref, received_at)
);
