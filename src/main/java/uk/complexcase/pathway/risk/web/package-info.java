/** The page of a child's levels of risk. */
@NullMarked
package uk.complexcase.pathway.risk.web;

import org.jspecify.annotations.NullMarked;
