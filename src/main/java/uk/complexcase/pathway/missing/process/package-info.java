/** What starts an episode on the engine: adapters without rules. */
@NullMarked
package uk.complexcase.pathway.missing.process;

import org.jspecify.annotations.NullMarked;
