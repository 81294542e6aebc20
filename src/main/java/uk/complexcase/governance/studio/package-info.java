/**
 * Where process owners change the procedure: drafts of models, decisions and forms, what is wrong
 * with them, what they change, and a second person's approval.
 */
@ApplicationModule(
    id = "governance.studio",
    displayName = "governance / studio",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "cases.events",
      "work.tasks",
      "work.pages",
      "desk",
      "governance.procedurepages"
    })
@NullMarked
package uk.complexcase.governance.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
