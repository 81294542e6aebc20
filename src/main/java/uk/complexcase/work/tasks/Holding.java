package uk.complexcase.work.tasks;

import org.jspecify.annotations.Nullable;

/** Who holds a task, and the number of that decision: a later one has a higher number. */
record Holding(@Nullable String assignee, long no, TaskState state) {}
