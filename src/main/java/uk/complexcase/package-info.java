/**
 * A safeguarding partnership's complex case procedure: one storey per package, each using only what
 * is below.
 */
@NullMarked
package uk.complexcase;

import org.jspecify.annotations.NullMarked;
