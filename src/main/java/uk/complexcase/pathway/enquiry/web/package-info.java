/** The page on which urgent protection is recorded. */
@NullMarked
package uk.complexcase.pathway.enquiry.web;

import org.jspecify.annotations.NullMarked;
