/**
 * The complex safeguarding team's work with one child: levels of risk, assessments, plan and the
 * reviews every three months.
 */
@ApplicationModule(
    id = "pathway.risk",
    displayName = "pathway / risk",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "clock.escalation",
      "clock.panels",
      "cases.casefile",
      "cases.events",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
