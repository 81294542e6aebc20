/** Job workers of the risk room and what it tells the engine. */
@NullMarked
package uk.complexcase.pathway.risk.process;

import org.jspecify.annotations.NullMarked;
