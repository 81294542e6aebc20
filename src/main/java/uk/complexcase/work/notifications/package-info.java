/**
 * Who is told what: notices in the inbox, and the messages that carry them out of the product. A
 * notice holds a kind, a reference and a link, and has no place for a name or a narrative.
 */
@ApplicationModule(
    id = "work.notifications",
    displayName = "work / notifications",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "clock.escalation",
      "cases.events",
      "cases.papers",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.work.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
