/** What may come in and what may not. */
@NullMarked
package uk.complexcase.procedure.gate;

import org.jspecify.annotations.NullMarked;
