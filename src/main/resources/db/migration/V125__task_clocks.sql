-- Which clocks of the register a task runs by; projected like the rest of the task, so no reference to the register.
alter table task add column deadline_id uuid;
alter table task add column outer_deadline_id uuid;

create index task_deadline on task (deadline_id, state);
create index task_outer_deadline on task (outer_deadline_id, state);
