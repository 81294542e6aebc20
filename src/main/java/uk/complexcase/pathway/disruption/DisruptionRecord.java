package uk.complexcase.pathway.disruption;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * What is on record of the disruption of one child's exploitation.
 *
 * @param child the file that holds them now
 * @param ageKnown whether a date of birth is on record
 * @param age how old they are today in the eyes of the law; empty where that is not known
 * @param options newest first
 * @param nrm where the referral stands, as a person says it
 * @param nrmDue when the decision waited for is expected; null where none is
 * @param nrmNext codes of what may be recorded next
 * @param nrmSteps newest first
 */
public record DisruptionRecord(
    CaseRef child,
    boolean ageKnown,
    String age,
    List<Option> options,
    String nrm,
    @Nullable Instant nrmDue,
    List<String> nrmNext,
    List<NrmLine> nrmSteps) {

  public DisruptionRecord {
    options = List.copyOf(options);
    nrmNext = List.copyOf(nrmNext);
    nrmSteps = List.copyOf(nrmSteps);
  }

  /**
   * One option.
   *
   * @param used whether it was used
   * @param usedAt when; null where it was not
   * @param usedOn initials or a reference
   * @param basis the law it rests on
   * @param lapsed what became of that basis since, as a sentence; empty where it stands
   * @param reviewDue when it is looked at again; null where it is not
   */
  public record Option(
      String ref,
      String label,
      boolean used,
      String reason,
      @Nullable Instant usedAt,
      String usedBy,
      String usedOn,
      String basis,
      String lapsed,
      boolean inForce,
      @Nullable Instant reviewDue,
      String recordedBy,
      Instant recordedAt,
      List<Review> reviews) {}

  /** One look at a warning notice. */
  public record Review(Instant at, boolean stillNeeded, String words, String by) {}

  /** One step of the referral. */
  public record NrmLine(String label, Instant at, String words, String by) {}
}
