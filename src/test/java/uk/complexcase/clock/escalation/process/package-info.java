/** The job workers of the watch. */
@NullMarked
package uk.complexcase.clock.escalation.process;

import org.jspecify.annotations.NullMarked;
