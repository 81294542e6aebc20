/**
 * The Zeebe engine embedded in this process, durable on disk and reached with Camunda's own client;
 * it knows nothing of cases.
 */
@NullMarked
package uk.complexcase.engine;

import org.jspecify.annotations.NullMarked;
