/**
 * Daily and weekly governance: lists that make themselves from what waits, meetings that are held
 * on them, and what is carried over to the next.
 */
@ApplicationModule(
    id = "pathway.governance",
    displayName = "pathway / governance",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "cases.casefile",
      "work.pages",
      "work.steps",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
