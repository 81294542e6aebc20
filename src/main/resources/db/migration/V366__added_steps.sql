-- Records of steps that owners added to the procedure: each question as it was asked, with its answer. case_ref is the file
-- a step was recorded on; current_case_ref follows merges.
create table added_step (
  task_key         bigint                      not null,
  case_ref         varchar(20)                 not null,
  current_case_ref varchar(20)                 not null,
  process_id       varchar(200)                not null,
  element_id       varchar(200)                not null,
  form_id          varchar(200)                not null,
  label            varchar(500)                not null,
  release_number   integer                     not null,
  answers          varchar(400000)             not null,
  done_by          varchar(60)                 not null,
  done_at          timestamp(6) with time zone not null,
  constraint added_step_key primary key (task_key, case_ref)
);

create index added_step_by_current_case on added_step (current_case_ref, done_at);
