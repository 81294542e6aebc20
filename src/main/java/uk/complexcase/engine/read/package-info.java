/** What clients can look up and search, derived from the log's events and shaped as the API's. */
@NullMarked
package uk.complexcase.engine.read;

import org.jspecify.annotations.NullMarked;
