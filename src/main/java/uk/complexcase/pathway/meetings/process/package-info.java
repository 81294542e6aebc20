/** What the engine and the room of meetings tell each other. */
@NullMarked
package uk.complexcase.pathway.meetings.process;

import org.jspecify.annotations.NullMarked;
