-- The longest waits are read in the order of this index, so that a page of ten reads ten.
drop index task_by_age;
create index task_in_order on task (state, created_at, task_key);
