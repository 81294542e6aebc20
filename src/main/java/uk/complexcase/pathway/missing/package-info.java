/** Missing episodes of children, from the report to the return home interview. */
@ApplicationModule(
    id = "pathway.missing",
    displayName = "pathway / missing",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "cases.casefile",
      "cases.events",
      "work.pages",
      "work.pages::web",
      "work.steps",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.missing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
