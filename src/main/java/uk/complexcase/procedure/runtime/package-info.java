/** Starts and ends the embedded engine with the application. */
@NullMarked
package uk.complexcase.procedure.runtime;

import org.jspecify.annotations.NullMarked;
