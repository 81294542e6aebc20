-- The plan of a child in need: reviewed until it ends or another plan takes its place.
create table child_in_need_plan (
  ref              varchar(20)                 not null primary key,
  case_ref         varchar(20)                 not null,
  current_case_ref varchar(20)                 not null,
  worker           varchar(60)                 not null,
  begun_at         timestamp(6) with time zone not null,
  reviews          integer                     not null,
  reviewed_at      timestamp(6) with time zone,
  end_proposed_by  varchar(60)                 not null,
  overtaken        boolean                     not null,
  ended_at         timestamp(6) with time zone,
  version          bigint                      not null
);

create index child_in_need_plan_by_child on child_in_need_plan (current_case_ref);

create table child_in_need_step (
  id       uuid                        not null primary key,
  plan_ref varchar(20)                 not null references child_in_need_plan (ref),
  kind     varchar(40)                 not null,
  answers  varchar(200000)             not null,
  done_by  varchar(60)                 not null,
  done_at  timestamp(6) with time zone not null
);

create index child_in_need_step_by_plan on child_in_need_step (plan_ref, done_at);
