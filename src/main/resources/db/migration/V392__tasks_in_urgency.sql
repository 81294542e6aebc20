-- A list of tasks is read in its order as far as it is shown: what is due first, and what has no time last.
create index task_in_urgency on task (state, due_at nulls last, created_at, task_key);
drop index task_state_due;
