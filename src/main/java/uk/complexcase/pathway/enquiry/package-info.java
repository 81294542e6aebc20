/**
 * The section 47 enquiry of one child, from the discussion that opens it to the first review
 * conference.
 */
@ApplicationModule(
    id = "pathway.enquiry",
    displayName = "pathway / enquiry",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "cases.casefile",
      "cases.events",
      "work.pages",
      "work.pages::web",
      "work.steps",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.enquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
