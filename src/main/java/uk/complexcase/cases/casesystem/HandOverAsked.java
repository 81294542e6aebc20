package uk.complexcase.cases.casesystem;

/** A record is to be sent to the case system; heard after the commit, and again until it was. */
record HandOverAsked(String handOver) {}
