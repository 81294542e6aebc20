/** Job workers for the engine's task listeners: each passes one hint on. */
@NullMarked
package uk.complexcase.work.tasks.process;

import org.jspecify.annotations.NullMarked;
