/** What the governance room tells the engine. */
@NullMarked
package uk.complexcase.pathway.governance.process;

import org.jspecify.annotations.NullMarked;
