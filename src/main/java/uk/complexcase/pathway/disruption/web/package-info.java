/** The page on which disruption is recorded. */
@NullMarked
package uk.complexcase.pathway.disruption.web;

import org.jspecify.annotations.NullMarked;
