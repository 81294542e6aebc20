/** Who is told of a deadline and when, and that every running clock is watched. */
@NullMarked
package uk.complexcase.clock.escalation;

import org.jspecify.annotations.NullMarked;
