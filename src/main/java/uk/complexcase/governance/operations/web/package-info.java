/** The pages on what stands still. */
@NullMarked
package uk.complexcase.governance.operations.web;

import org.jspecify.annotations.NullMarked;
