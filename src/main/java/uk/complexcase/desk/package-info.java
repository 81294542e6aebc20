/** Pages composed from what the rooms offer; owns no rule. */
@ApplicationModule(
    id = "desk",
    displayName = "desk",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "clock.escalation",
      "cases.casefile",
      "cases.casesystem",
      "cases.events",
      "work.tasks",
      "pathway.referral",
      "pathway.meetings",
      "pathway.enquiry",
      "pathway.governance"
    })
@NullMarked
package uk.complexcase.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
