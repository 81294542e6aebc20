/** Starting and refusing to start: every refusal is one sentence that says what and where. */
@NullMarked
package uk.complexcase.startup;

import org.jspecify.annotations.NullMarked;
