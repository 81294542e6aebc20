/** What the monitor's pages make of the figures. */
@NullMarked
package uk.complexcase.governance.monitor.web;

import org.jspecify.annotations.NullMarked;
