/** What starts a handover on the engine: an adapter without rules. */
@NullMarked
package uk.complexcase.pathway.transition.process;

import org.jspecify.annotations.NullMarked;
