package uk.complexcase.governance.operations;

/** An instance is to be stopped; heard after the commit, and again until the engine took it. */
record StopAsked(long instance) {}
