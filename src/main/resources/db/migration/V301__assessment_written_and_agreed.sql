-- What a child and family assessment found, and that a manager agreed it.
create table child_assessment (
  ref              varchar(20)                 not null primary key,
  case_ref         varchar(20)                 not null,
  current_case_ref varchar(20)                 not null,
  contact_ref      varchar(20)                 not null,
  worker           varchar(60)                 not null,
  begun_at         timestamp(6) with time zone not null,
  outcome          varchar(40),
  agreed_at        timestamp(6) with time zone,
  version          bigint                      not null
);

create index child_assessment_by_child on child_assessment (current_case_ref);

create table assessment_step (
  id             uuid                        not null primary key,
  assessment_ref varchar(20)                 not null references child_assessment (ref),
  kind           varchar(40)                 not null,
  answers        varchar(200000)             not null,
  done_by        varchar(60)                 not null,
  done_at        timestamp(6) with time zone not null
);

create index assessment_step_by_assessment on assessment_step (assessment_ref, done_at);
