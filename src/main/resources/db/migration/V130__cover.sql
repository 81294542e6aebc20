-- Who stands in for whom: the on-call rota, and absences with a deputy.
create table duty (
  id              uuid                        not null primary key,
  duty_role       varchar(40)                 not null,
  practitioner_id varchar(60)                 not null references practitioner (id),
  starts_at       timestamp(6) with time zone not null,
  ends_at         timestamp(6) with time zone not null,
  constraint duty_ends_after_start check (ends_at > starts_at)
);

create index duty_by_time on duty (ends_at, starts_at);

create table absence (
  id              uuid        not null primary key,
  practitioner_id varchar(60) not null references practitioner (id),
  first_day       date        not null,
  last_day        date        not null,
  deputy_id       varchar(60) not null references practitioner (id),
  constraint absence_ends_after_start check (last_day >= first_day)
);

create index absence_by_day on absence (last_day, first_day);
