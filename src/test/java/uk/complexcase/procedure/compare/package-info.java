/** What a comparison of two states of the procedure tells. */
@NullMarked
package uk.complexcase.procedure.compare;

import org.jspecify.annotations.NullMarked;
