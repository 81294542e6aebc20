/** The page of a child's missing episodes. */
@NullMarked
package uk.complexcase.pathway.missing.web;

import org.jspecify.annotations.NullMarked;
