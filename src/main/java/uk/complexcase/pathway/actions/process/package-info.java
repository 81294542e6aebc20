/** What the engine and the room of agreed actions tell each other: adapters without rules. */
@NullMarked
package uk.complexcase.pathway.actions.process;

import org.jspecify.annotations.NullMarked;
