/** The page of who is involved with a child. */
@NullMarked
package uk.complexcase.cases.involvement.web;

import org.jspecify.annotations.NullMarked;
