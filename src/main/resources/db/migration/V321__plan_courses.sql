-- How far the work on a multi-agency plan has come.
create table plan_course (
  ref           varchar(20)                 not null primary key,
  case_ref      varchar(20)                 not null,
  heard_on      date                        not null,
  confirming    boolean                     not null,
  confirm_round integer                     not null,
  settling      boolean                     not null,
  settle_round  integer                     not null,
  review_round  integer                     not null,
  review_from   timestamp(6) with time zone not null,
  review_wanted boolean                     not null,
  close_round   integer                     not null,
  closure_asked boolean                     not null,
  closed_at     timestamp(6) with time zone,
  version       bigint                      not null
);

-- What was recorded at each step; append-only.
create table plan_step (
  id       uuid                        not null primary key,
  plan_ref varchar(20)                 not null references plan_course (ref),
  kind     varchar(20)                 not null,
  answers  varchar(200000)             not null,
  done_by  varchar(60)                 not null,
  done_at  timestamp(6) with time zone not null
);

create index plan_step_by_plan on plan_step (plan_ref, done_at);
