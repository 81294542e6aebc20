/** The page of agreed actions and recommendations. */
@NullMarked
package uk.complexcase.pathway.actions.web;

import org.jspecify.annotations.NullMarked;
