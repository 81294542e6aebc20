/** The monitor's pages. */
@NullMarked
package uk.complexcase.governance.monitor.web;

import org.jspecify.annotations.NullMarked;
