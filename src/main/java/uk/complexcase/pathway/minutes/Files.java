package uk.complexcase.pathway.minutes;

import java.util.List;
import java.util.stream.Stream;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.SessionRecord;

/** Every case file a session speaks of: as named in it, and as held now. */
final class Files {

  private Files() {}

  static List<CaseRef> of(SessionRecord record) {
    return record.children().stream()
        .flatMap(child -> Stream.of(child.ref(), child.file()))
        .distinct()
        .toList();
  }
}
