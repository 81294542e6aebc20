/** The pages of the procedure. */
@NullMarked
package uk.complexcase.governance.procedurepages.web;

import org.jspecify.annotations.NullMarked;
