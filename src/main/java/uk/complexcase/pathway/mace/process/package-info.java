/** What starts panels, papers and returns on the engine: adapters without rules. */
@NullMarked
package uk.complexcase.pathway.mace.process;

import org.jspecify.annotations.NullMarked;
