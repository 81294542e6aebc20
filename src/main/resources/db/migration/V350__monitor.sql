-- What the monitor counts over all cases: open tasks by element and by age, and what was breached today.
create index task_by_element on task (state, process_id, element_id);
create index task_by_age on task (state, created_at);
create index deadline_breach_by_due on deadline_breach (due);
