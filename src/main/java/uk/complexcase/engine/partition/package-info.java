/** The single partition: Zeebe's stream processor over our log, and the way in for commands. */
@NullMarked
package uk.complexcase.engine.partition;

import org.jspecify.annotations.NullMarked;
