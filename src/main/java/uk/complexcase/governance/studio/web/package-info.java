/** The pages of the procedure studio. */
@NullMarked
package uk.complexcase.governance.studio.web;

import org.jspecify.annotations.NullMarked;
