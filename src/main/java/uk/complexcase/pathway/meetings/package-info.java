/** Strategy discussions: asked for, convened, held, concluded and minuted. */
@ApplicationModule(
    id = "pathway.meetings",
    displayName = "pathway / meetings",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "clock.escalation",
      "cases.casefile",
      "cases.actions",
      "cases.sharing",
      "cases.involvement",
      "cases.events",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
