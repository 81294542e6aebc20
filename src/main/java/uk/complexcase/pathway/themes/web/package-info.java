/** The panel's pages of themes, its strategic section, and onward intelligence. */
@NullMarked
package uk.complexcase.pathway.themes.web;

import org.jspecify.annotations.NullMarked;
