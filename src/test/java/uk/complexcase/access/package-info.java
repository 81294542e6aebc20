/** Who may use which endpoint: every one walked as every role, and attacks on them. */
@NullMarked
package uk.complexcase.access;

import org.jspecify.annotations.NullMarked;
