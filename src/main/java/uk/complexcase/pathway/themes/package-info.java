/**
 * Themes, trends and hotspots for the exploitation panel, with small numbers held back; what the
 * panel keeps in view beyond its cases; and intelligence that went to other authorities.
 */
@ApplicationModule(
    id = "pathway.themes",
    displayName = "pathway / themes",
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
      "cases.sharing",
      "work.pages",
      "work.pages::web",
      "work.steps",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.themes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
