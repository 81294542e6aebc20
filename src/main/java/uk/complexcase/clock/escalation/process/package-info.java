/** Job workers of the watch over a deadline: each passes one question on. */
@NullMarked
package uk.complexcase.clock.escalation.process;

import org.jspecify.annotations.NullMarked;
