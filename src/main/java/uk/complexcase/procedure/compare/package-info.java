/** Tells in words what one state of the procedure has that another has not. */
@NullMarked
package uk.complexcase.procedure.compare;

import org.jspecify.annotations.NullMarked;
