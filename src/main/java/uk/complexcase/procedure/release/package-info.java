/**
 * Keeps the files of the procedure, the releases they were put into force by, and puts new ones.
 */
@NullMarked
package uk.complexcase.procedure.release;

import org.jspecify.annotations.NullMarked;
