-- Ages that were told to be near: once for each clock and birthday.
create table age_near_told (
  deadline_id uuid                        not null references deadline (id),
  age_due     timestamp(6) with time zone not null,
  told_at     timestamp(6) with time zone not null,
  constraint age_near_told_once primary key (deadline_id, age_due)
);

create index deadline_by_rule on deadline (rule, state, due);
create index deadline_by_start on deadline (start_point, state);

-- A task whose due time the engine does not know, since a day of birth follows from it.
alter table task add column due_in_register boolean default false not null;
