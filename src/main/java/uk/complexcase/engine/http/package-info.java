/** A small HTTP server for loopback callers, with routes by method and path. */
@NullMarked
package uk.complexcase.engine.http;

import org.jspecify.annotations.NullMarked;
