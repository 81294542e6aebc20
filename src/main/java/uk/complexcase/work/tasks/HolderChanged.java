package uk.complexcase.work.tasks;

/** A task changed hands here, so the engine is to be told. */
record HolderChanged(long taskKey) {}
