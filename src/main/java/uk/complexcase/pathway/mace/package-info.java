/**
 * The exploitation panel (MACE): calendar, papers, returns, agenda, what is decided, minutes. It
 * adds to safeguarding work and closes none of it (TCS-66).
 */
@ApplicationModule(
    id = "pathway.mace",
    displayName = "pathway / mace",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "clock.panels",
      "clock.escalation",
      "cases.casefile",
      "cases.actions",
      "cases.plans",
      "cases.sharing",
      "cases.events",
      "work.pages",
      "work.pages::web",
      "work.steps",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.mace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
