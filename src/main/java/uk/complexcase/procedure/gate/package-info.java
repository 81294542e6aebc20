/** Lets files of the procedure in that people bring, and nothing else. */
@NullMarked
package uk.complexcase.procedure.gate;

import org.jspecify.annotations.NullMarked;
