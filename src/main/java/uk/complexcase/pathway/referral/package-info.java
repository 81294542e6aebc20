/** From contact to threshold decision: the referral, its screening, checks and decision. */
@ApplicationModule(
    id = "pathway.referral",
    displayName = "pathway / referral",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "clock.escalation",
      "cases.casefile",
      "cases.events",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
