/** What starts and moves the process of a plan on the engine: adapters without rules. */
@NullMarked
package uk.complexcase.pathway.plans.process;

import org.jspecify.annotations.NullMarked;
