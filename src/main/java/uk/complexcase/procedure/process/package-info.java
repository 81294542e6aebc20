/** The adapters to Camunda: deployment, starts, user tasks. */
@NullMarked
package uk.complexcase.procedure.process;

import org.jspecify.annotations.NullMarked;
