package uk.complexcase.pathway.minutes;

import java.util.List;
import java.util.Set;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.cases.sharing.Readable;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * For whom minutes are composed.
 *
 * @param as what decides about each line, the children they attended for among it; all must let it
 *     through, so that minutes somebody passes on hold nothing that one may not read
 * @param record whether it is the copy for a child's record, which gets the shared lines too
 * @param allReports whether they read what agencies wrote in place of coming
 * @param marking handling marking, printed on every page
 */
record Reader(List<Readable.Recipient> as, boolean record, boolean allReports, String marking) {

  Reader {
    as = List.copyOf(as);
  }

  Set<CaseRef> children() {
    return as.getFirst().attendedFor();
  }

  /** Whether they read what was written by this organisation about these children. */
  boolean reads(String employer, HandlingCode handling, Set<CaseRef> about) {
    // a shared line goes on the record of each child it speaks of
    var counted =
        record && about.stream().anyMatch(children()::contains) ? Set.<CaseRef>of() : about;
    var line = new Readable.Line(employer, handling, counted);
    return as.stream().allMatch(reader -> Readable.by(reader, line));
  }

  /** Whether they read words that no handling code limits. */
  boolean reads(Set<CaseRef> about) {
    return record ? about.stream().anyMatch(children()::contains) : children().containsAll(about);
  }

  /** Whether they are of this organisation. */
  boolean isOf(String employer) {
    return !employer.isBlank() && as.getFirst().employer().equals(employer);
  }
}
