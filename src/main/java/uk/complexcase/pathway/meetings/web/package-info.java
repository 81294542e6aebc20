/** The pages on which strategy discussions are convened, held and closed. */
@NullMarked
package uk.complexcase.pathway.meetings.web;

import org.jspecify.annotations.NullMarked;
