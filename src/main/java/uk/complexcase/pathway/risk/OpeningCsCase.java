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
 * one is open is that case's: {@link HearingAgain}.
 */
@Component
class OpeningCsCase {

  private final CsCases cases;
  private final HearingAgain again;
  private final FindingHigh high;
  private final CaseFiles files;
  private final CaseAccess access;
  private final RiskTrace trace;
  private final ApplicationEventPublisher events;

  OpeningCsCase(
      CsCases cases,
      HearingAgain again,
      FindingHigh high,
      CaseFiles files,
      CaseAccess access,
      RiskTrace trace,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.again = again;
    this.high = high;
    this.files = files;
    this.access = access;
    this.trace = trace;
    this.events = events;
  }

  /**
   * Idempotent by child, contact and level. The same contact opens another case where it is
   * referred anew after the team had closed the first.
   */
  @ApplicationModuleListener
  void on(ReferredToComplexSafeguarding told) {
    var file = files.current(told.child());
    var known = cases.findByCurrentCaseRefOrderByReferredAtDesc(file.value());
    if (known.stream().anyMatch(cs -> opened(cs, told))) {
      return;
    }
    known.stream()
        .filter(CsCase::open)
        .findFirst()
        .flatMap(cs -> cases.hold(cs.ref))
        .ifPresentOrElse(cs -> again.referred(cs, told), () -> open(told, file));
  }

  private static boolean opened(CsCase cs, ReferredToComplexSafeguarding told) {
    return cs.contactRef.equals(told.contact().value())
        && (cs.closedAt == null || !told.at().isAfter(cs.closedAt));
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
    if (cs.referredLevel == RiskLevel.HIGH) {
      high.referred(cs, cs.contactRef, cs.receivedAt, told.by(), told.at());
    }
    events.publishEvent(new PathwayBegun(cs.ref));
  }
}
