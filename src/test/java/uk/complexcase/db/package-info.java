/** Runs repository tests on H2 and on PostgreSQL. */
@NullMarked
package uk.complexcase.db;

import org.jspecify.annotations.NullMarked;
