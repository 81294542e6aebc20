/** Papers as files: calendar files of meetings, and PDF that a screen reader can read. */
@ApplicationModule(
    id = "cases.papers",
    displayName = "cases / papers",
    allowedDependencies = {"foundation.shared"})
@NullMarked
package uk.complexcase.cases.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
