/** The pages of daily and weekly governance. */
@NullMarked
package uk.complexcase.pathway.governance.web;

import org.jspecify.annotations.NullMarked;
