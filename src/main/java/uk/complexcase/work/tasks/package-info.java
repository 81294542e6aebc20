/** The task inbox projected from the engine, drafts, and the acts on a task. */
@ApplicationModule(
    id = "work.tasks",
    displayName = "work / tasks",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "clock.escalation",
      "cases.casefile",
      "cases.events"
    })
@NullMarked
package uk.complexcase.work.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
