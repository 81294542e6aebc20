/** The contract between the procedure's files and the code, and what in a file breaks it. */
@NullMarked
package uk.complexcase.procedure.rules;

import org.jspecify.annotations.NullMarked;
