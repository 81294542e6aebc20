-- Work of tasks that was done on a room's own page; the task completes as soon as it is there.
create table task_settled (
  form_id    varchar(200)                not null,
  subject    varchar(100)                not null,
  variables  varchar(20000)              not null,
  said       varchar(2000)               not null,
  settled_by varchar(100)                not null,
  settled_at timestamp(6) with time zone not null,
  primary key (form_id, subject)
);
