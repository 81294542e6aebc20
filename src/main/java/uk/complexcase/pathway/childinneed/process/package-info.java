/** What starts a child in need plan on the engine: an adapter without rules. */
@NullMarked
package uk.complexcase.pathway.childinneed.process;

import org.jspecify.annotations.NullMarked;
