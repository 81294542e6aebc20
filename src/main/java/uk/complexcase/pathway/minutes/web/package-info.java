/** The pages of minutes. */
@NullMarked
package uk.complexcase.pathway.minutes.web;

import org.jspecify.annotations.NullMarked;
