package uk.complexcase.pathway.risk;

import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Opens the team's case of a child when a social worker referred it; never two. A referral while
 * one is open is written on the chronology, and a higher level than the one it has is told by the
 * review that is brought forward.
 */
@Component
class OpeningCsCase {

  private final CsCases cases;
  private final AgreeingLevel agreeing;
  private final CaseFiles files;
  private final CaseAccess access;
  private final RiskTrace trace;
  private final ApplicationEventPublisher events;

  OpeningCsCase(
      CsCases cases,
      AgreeingLevel agreeing,
      CaseFiles files,
      CaseAccess access,
      RiskTrace trace,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.agreeing = agreeing;
    this.files = files;
    this.access = access;
    this.trace = trace;
    this.events = events;
  }

  /** Idempotent by child and contact. */
  @ApplicationModuleListener
  void on(ReferredToComplexSafeguarding told) {
    var file = files.current(told.child());
    var known = cases.findByCurrentCaseRefOrderByReferredAtDesc(file.value());
    if (known.stream().anyMatch(cs -> cs.contactRef.equals(told.contact().value()))) {
      return;
    }
    known.stream()
        .filter(CsCase::open)
        .findFirst()
        .ifPresentOrElse(cs -> again(cs, told), () -> open(told, file));
  }

  private void open(ReferredToComplexSafeguarding told, CaseRef file) {
    var cs = cases.saveAndFlush(new CsCase(told, file));
    for (var role : List.of(Role.CS_TEAM_MANAGER, Role.CS_SOCIAL_WORKER, Role.CS_PARENT_WORKER)) {
      access.grant(
          file, new Grantee.Group(role), "Complex safeguarding works with the child", told.by());
    }
    trace.record(
        cs,
        told.by(),
        told.at(),
        "CS_CASE_OPENED",
        "Complex safeguarding case %s opened, screened %s"
            .formatted(cs.ref, cs.referredLevel.label().toLowerCase(Locale.UK)));
    events.publishEvent(new PathwayBegun(cs.ref));
  }

  private void again(CsCase cs, ReferredToComplexSafeguarding told) {
    var level = RiskLevel.valueOf(told.level());
    trace.record(
        cs,
        told.by(),
        told.at(),
        "CS_REFERRED_AGAIN",
        "Referred again while complex safeguarding case %s is open, screened %s"
            .formatted(cs.ref, level.label().toLowerCase(Locale.UK)));
    if (cs.level != null && level.compareTo(cs.level) > 0) {
      agreeing.earlier(
          cs,
          "Referred again by contact " + told.contact().value() + " at a higher level",
          told.by(),
          told.at());
    }
  }
}
