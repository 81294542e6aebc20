/** What the engine is told of transitions: adapters without rules. */
@NullMarked
package uk.complexcase.pathway.adulthood.process;

import org.jspecify.annotations.NullMarked;
