/** The rules of the procedure, held to the delivered files and to files that break them. */
@NullMarked
package uk.complexcase.procedure.rules;

import org.jspecify.annotations.NullMarked;
