/** The monitor's figures against a plain recount, and its pages. */
@NullMarked
package uk.complexcase.governance.monitor;

import org.jspecify.annotations.NullMarked;
