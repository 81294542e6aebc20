package uk.complexcase.governance.operations;

/** A step is to be tried again; heard after the commit, and again until the engine took it. */
record RetryAsked(long incident) {}
