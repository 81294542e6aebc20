/**
 * What people are asked to do about an agreed action: accept it, do it, settle it when it cannot be
 * done. The book of actions below holds what stands; this room turns it into tasks and pages.
 */
@ApplicationModule(
    id = "pathway.actions",
    displayName = "pathway / actions",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "cases.casefile",
      "cases.actions",
      "cases.events",
      "work.steps",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
