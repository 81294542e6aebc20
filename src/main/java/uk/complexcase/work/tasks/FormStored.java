package uk.complexcase.work.tasks;

/** A task's form was stored, so the engine may be told to complete it. */
record FormStored(long taskKey) {}
