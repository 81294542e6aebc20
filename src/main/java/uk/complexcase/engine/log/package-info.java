/** The append-only, checksummed log that every other piece of the engine's data is derived from. */
@NullMarked
package uk.complexcase.engine.log;

import org.jspecify.annotations.NullMarked;
