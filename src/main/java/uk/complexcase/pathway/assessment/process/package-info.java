/** What starts the work on an assessment on the engine: an adapter without rules. */
@NullMarked
package uk.complexcase.pathway.assessment.process;

import org.jspecify.annotations.NullMarked;
