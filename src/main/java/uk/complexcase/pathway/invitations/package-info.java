/** Invitations: who was asked to which sitting, and told of every change, with a calendar file. */
@ApplicationModule(
    id = "pathway.invitations",
    displayName = "pathway / invitations",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.security",
      "cases.sharing",
      "cases.papers",
      "cases.events",
      "pathway.meetings"
    })
@NullMarked
package uk.complexcase.pathway.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
