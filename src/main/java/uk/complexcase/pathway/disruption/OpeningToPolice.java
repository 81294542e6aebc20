package uk.complexcase.pathway.disruption;

import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.ChildOutcomeDecided;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Opens a child's file to the police who disrupt, as soon as there is an enquiry or a referral for
 * exploitation: investigations take long, so disrupt meanwhile (TCS-22). Idempotent.
 */
@Component
class OpeningToPolice {

  private static final Set<String> ENQUIRING = Set.of("S47", "BOTH");

  private final CaseFiles files;
  private final CaseAccess access;

  OpeningToPolice(CaseFiles files, CaseAccess access) {
    this.files = files;
    this.access = access;
  }

  @ApplicationModuleListener
  void on(ReferredToComplexSafeguarding told) {
    open(told.child(), told.by());
  }

  @ApplicationModuleListener
  void on(ChildOutcomeDecided told) {
    if (ENQUIRING.contains(told.outcome())) {
      open(told.child(), told.by());
    }
  }

  private void open(CaseRef child, PractitionerId by) {
    access.grant(
        files.current(child),
        new Grantee.Group(Role.POLICE_CS_DS),
        "Disrupts the exploitation while it is investigated",
        by);
  }
}
