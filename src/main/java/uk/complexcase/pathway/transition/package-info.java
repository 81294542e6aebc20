/** Handover from one worker to another, and moves of a child out of the area or into it. */
@ApplicationModule(
    id = "pathway.transition",
    displayName = "pathway / transition",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "cases.casefile",
      "cases.actions",
      "cases.papers",
      "cases.events",
      "work.pages",
      "work.pages::web",
      "work.steps",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.transition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
