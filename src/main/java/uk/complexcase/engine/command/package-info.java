/** Turns what clients send into commands of the engine, and its records into what they receive. */
@NullMarked
package uk.complexcase.engine.command;

import org.jspecify.annotations.NullMarked;
