package uk.complexcase.cases.casesystem;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The council's case system (LCS, ICS), where each child's statutory record is (CSD-67..69,
 * SCR-B-29). Records go there one per child; until it confirms one, the record shows as not
 * received.
 */
public interface CaseSystem {

  /** The system's name as people say it, for example LCS. */
  String name();

  /** What a number looks like, for the hint of a field. */
  String numberHint();

  /**
   * Enters or corrects the child's number there. After a correction everything handed over for the
   * child goes anew, under the right number. For a viewer who may open the file; else {@code
   * NotVisible}.
   */
  NumberTaken enterNumber(Viewer viewer, CaseRef child, String number);

  /** The child's number, for a viewer who may open the file; else {@code NotVisible}. */
  Optional<CaseNumber> number(Viewer viewer, CaseRef child);

  /**
   * The numbers of children who have one, for the cross-references of a record that is handed over
   * (CSD-70). The caller sees to who reads them.
   */
  Map<CaseRef, CaseNumber> numbers(Collection<CaseRef> children);

  /**
   * Hands over a record of a child with its PDF; it is sent after the commit and again until it
   * arrives. Joins the caller's transaction. The same key again changes nothing.
   *
   * @return reference of the hand-over
   */
  String handOver(NewHandOver record, PractitionerId by, Instant at);

  /** Everything handed over of a discussion, oldest first. The caller has seen to who reads it. */
  List<HandOver> ofSource(String source);

  /** What was handed over for a child, newest first, for a viewer who may open the file. */
  List<HandOver> ofChild(Viewer viewer, CaseRef child);

  /**
   * What of a child the system has not confirmed, oldest first, for a viewer who may open the file.
   */
  List<HandOver> notReceived(Viewer viewer, CaseRef child);

  /** Tries a failed or unconfirmed one again now, for a viewer who may open the file. */
  void again(Viewer viewer, CaseRef child, String handOver);

  /** A child's number in the case system. */
  record CaseNumber(String number, String system, PractitionerId by, Instant at) {}

  /** What came of entering a number. */
  sealed interface NumberTaken {

    /** It stands. */
    record Entered(CaseNumber number) implements NumberTaken {}

    /** It was refused and nothing changed. */
    record Refused(String sentence) implements NumberTaken {}
  }

  /**
   * A record to be handed over.
   *
   * @param key the same for the same record, for example discussion, session, child and version
   * @param kind a code such as MINUTES
   * @param title as people read it, without a name: "Minutes of strategy discussion S-…"
   * @param record the structured record, of texts, numbers, lists and maps
   * @param pdf the same as a paper
   */
  record NewHandOver(
      String key,
      String source,
      CaseRef child,
      String kind,
      String title,
      Map<String, ?> record,
      byte[] pdf) {}

  /**
   * A record on its way.
   *
   * @param since when it came to this state
   * @param notReceivedSince when it was made, while the system has not confirmed it; else null
   * @param receipt the system's own reference once received; else empty
   * @param reason why it waits or failed, as a sentence; else empty
   * @param attempts how often it was tried
   */
  record HandOver(
      String ref,
      String source,
      CaseRef child,
      String kind,
      String title,
      HandOverState state,
      Instant since,
      @Nullable Instant notReceivedSince,
      String receipt,
      String reason,
      int attempts,
      @Nullable Instant nextAttempt) {}
}
