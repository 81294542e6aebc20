package uk.complexcase.pathway.risk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.cases.events.ConcernJoinedComplexSafeguarding;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.cases.events.ToldOfComplexSafeguarding.What;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Hears of a child again while the team's case is open. A higher level than the one that stands is
 * the level from then on: before a level is agreed the pathway offers what it needs, afterwards the
 * review is brought forward; a high one asks for its discussion either way. Whoever works on the
 * case is told of every one.
 */
@Component
class HearingAgain {

  private final CsCases cases;
  private final ReferralsHeard heard;
  private final AgreeingLevel agreeing;
  private final FindingHigh high;
  private final TellingTeam team;
  private final CaseFiles files;
  private final RiskTrace trace;
  private final ApplicationEventPublisher events;

  HearingAgain(
      CsCases cases,
      ReferralsHeard heard,
      AgreeingLevel agreeing,
      FindingHigh high,
      TellingTeam team,
      CaseFiles files,
      RiskTrace trace,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.heard = heard;
    this.agreeing = agreeing;
    this.high = high;
    this.team = team;
    this.files = files;
    this.trace = trace;
    this.events = events;
  }

  /** A further concern nobody judged a level for. Idempotent by case and contact. */
  @ApplicationModuleListener
  void on(ConcernJoinedComplexSafeguarding joined) {
    cases
        .findFirstByCurrentCaseRefAndOpenForNotNullOrderByReferredAt(
            files.current(joined.child()).value())
        .flatMap(cs -> cases.hold(cs.ref))
        .filter(cs -> isNew(cs, joined.contact(), null))
        .ifPresent(cs -> {
          var by = PractitionerId.SYSTEM;
          heard.save(
              new ReferralHeard(cs, joined.contact(), null, joined.receivedAt(), joined.at(), by));
          trace.record(
              cs,
              by,
              joined.at(),
              "CS_CONCERN_AGAIN",
              "Another concern about exploitation while complex safeguarding case %s is open"
                  .formatted(cs.ref));
          team.tell(cs, What.CONCERN_AGAIN, key(cs, joined.contact(), "-"), joined.at(), by);
        });
  }

  /** Joins the caller's transaction, in which the case is held. Idempotent by contact and level. */
  void referred(CsCase cs, ReferredToComplexSafeguarding told) {
    var level = RiskLevel.valueOf(told.level());
    if (!isNew(cs, told.contact(), level)) {
      return;
    }
    heard.save(
        new ReferralHeard(cs, told.contact(), level, told.receivedAt(), told.at(), told.by()));
    trace.record(
        cs,
        told.by(),
        told.at(),
        "CS_REFERRED_AGAIN",
        "Referred again while complex safeguarding case %s is open, screened %s"
            .formatted(cs.ref, level.label().toLowerCase(Locale.UK)));
    boolean higher = level.compareTo(cs.stands()) > 0;
    if (higher) {
      raise(cs, level, told);
    }
    team.tell(
        cs,
        higher ? What.REFERRED_HIGHER : What.CONCERN_AGAIN,
        key(cs, told.contact(), level.name()),
        told.at(),
        told.by());
  }

  private void raise(CsCase cs, RiskLevel level, ReferredToComplexSafeguarding told) {
    if (level == RiskLevel.HIGH) {
      high.referred(cs, told.contact().value(), told.receivedAt(), told.by(), told.at());
    }
    if (cs.level == null) {
      cs.referredHigher(level);
    } else {
      agreeing.earlier(
          cs,
          "Referred again by contact " + told.contact().value() + " at a higher level",
          told.by(),
          told.at());
    }
    events.publishEvent(new ReferredHigher(cs.ref, level.name()));
  }

  private boolean isNew(CsCase cs, ContactRef contact, @Nullable RiskLevel level) {
    return heard.findByCsRefOrderByToldAt(cs.ref).stream()
        .noneMatch(one -> one.contactRef.equals(contact.value()) && one.level == level);
  }

  private static String key(CsCase cs, ContactRef contact, String level) {
    return cs.ref + "/" + contact.value() + "/" + level;
  }
}
