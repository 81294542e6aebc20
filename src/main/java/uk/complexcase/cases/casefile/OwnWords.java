package uk.complexcase.cases.casefile;

import java.time.Instant;
import java.util.List;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * What a child said, as one room recorded it. The case page and the handover pack are made of what
 * all rooms hold, so that nobody asks a child twice and nobody decides without their words
 * (CSD-33).
 */
public interface OwnWords {

  /** For a viewer who may open the file; else {@code NotVisible}. Order does not matter. */
  List<Spoken> spoken(Viewer viewer, CaseRef child);

  /**
   * One thing a child said.
   *
   * @param at when it was recorded
   * @param words the child's words, as they were written down
   * @param where what it was said in, as a sentence goes on, for example "in a return interview"
   */
  record Spoken(Instant at, String words, String where) {}
}
