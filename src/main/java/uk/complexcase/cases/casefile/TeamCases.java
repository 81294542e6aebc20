package uk.complexcase.cases.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The complex safeguarding team's open cases, for the lists of governance (TCS-10, TCS-12). Says
 * nothing about who may know of them: for use behind a check only.
 */
public interface TeamCases {

  /** Every case that is open now, in the order they were referred. */
  List<TeamCase> open();

  /**
   * One open case.
   *
   * @param reference the team's own reference of the case
   * @param child the file that holds the child now
   * @param since when it was referred or, where it waits, from when on it waits
   * @param level as agreed, else as referred; never computed
   * @param standing how the level stands, as people say it, for example "Medium, up"
   * @param worker who works with the child; null while nobody is named
   */
  record TeamCase(
      String reference,
      CaseRef child,
      Instant since,
      RiskLevel level,
      String standing,
      @Nullable PractitionerId worker,
      Awaits awaits) {}

  /** What a case waits for, of what governance looks at. */
  enum Awaits {
    /** Low: governance decides whether a worker measures the risk (TCS-48). */
    ALLOCATION_DECISION,
    /** Medium or high: a worker is to be named (TCS-50, TCS-54). */
    WORKER,
    NOTHING
  }
}
