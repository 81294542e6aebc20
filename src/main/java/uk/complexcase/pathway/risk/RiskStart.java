package uk.complexcase.pathway.risk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;

/** What the processes of this room start with: references, codes and dates only. */
@Component
public class RiskStart {

  private static final Duration PREPARED_FOR = Duration.ofDays(14);

  private final CsCases cases;
  private final RiskReviews reviews;
  private final HighFindings findings;
  private final Countersigning countersigning;
  private final DeadlineRegister deadlines;
  private final InstantSource clock;

  RiskStart(
      CsCases cases,
      RiskReviews reviews,
      HighFindings findings,
      Countersigning countersigning,
      DeadlineRegister deadlines,
      InstantSource clock) {
    this.cases = cases;
    this.reviews = reviews;
    this.findings = findings;
    this.countersigning = countersigning;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** The variables of {@code complex-safeguarding-pathway}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> pathway(String ref) {
    var cs = cases.findById(ref).orElseThrow();
    return Map.of("csCaseRef", cs.ref, "caseRef", cs.caseRef, "riskLevel", cs.referredLevel.name());
  }

  /** The variables of {@code high-risk}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> high(String ref) {
    var finding = findings.findById(ref).orElseThrow();
    var cs = cases.findById(finding.csRef).orElseThrow();
    return Map.of(
        "csCaseRef", cs.ref,
        "caseRef", cs.caseRef,
        "highRef", finding.ref,
        "careAndLegalPending", !finding.asksCare);
  }

  /** The variables of {@code level-countersign}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> countersign(String ref) {
    var cs = countersigning.find(ref).flatMap(asked -> cases.findById(asked.csRef)).orElseThrow();
    return Map.of("csCaseRef", cs.ref, "caseRef", cs.caseRef, "countersignRef", ref);
  }

  /**
   * The variables of {@code risk-review}, all of them; its task opens two weeks before it is due.
   */
  @Transactional(readOnly = true)
  public Map<String, Object> review(String ref) {
    var review = reviews.findById(ref).orElseThrow();
    var cs = cases.findById(review.csRef).orElseThrow();
    var due =
        deadlines
            .find(Clocks.REVIEW, Clocks.of(cs, review))
            .map(Deadline::due)
            .orElseGet(clock::instant);
    return Map.of(
        "csCaseRef", cs.ref,
        "caseRef", cs.caseRef,
        "reviewRef", review.ref,
        "reviewOpensAt", due.minus(PREPARED_FOR).toString(),
        "riskLevel", Objects.requireNonNullElse(cs.level, cs.referredLevel).name());
  }
}
