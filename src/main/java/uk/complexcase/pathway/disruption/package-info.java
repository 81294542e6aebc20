/**
 * What was considered to disrupt the exploitation of a child, as the police record it, and where a
 * referral to the National Referral Mechanism stands. Records only: it recommends nothing.
 */
@ApplicationModule(
    id = "pathway.disruption",
    displayName = "pathway / disruption",
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
package uk.complexcase.pathway.disruption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
