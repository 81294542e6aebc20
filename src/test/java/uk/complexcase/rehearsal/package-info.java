/** Runs the fictional scenarios, whole, in virtual time, through the services the pages use. */
@NullMarked
package uk.complexcase.rehearsal;

import org.jspecify.annotations.NullMarked;
