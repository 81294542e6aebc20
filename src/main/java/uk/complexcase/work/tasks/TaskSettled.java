package uk.complexcase.work.tasks;

/** The work of a task was done, whether or not the task is there yet. */
record TaskSettled(String owner, String formId, String subject) {}
