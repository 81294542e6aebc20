package uk.complexcase.pathway.minutes;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.SessionRecord;
import uk.complexcase.pathway.meetings.SessionRecords;

/**
 * Finds what an issue of minutes is composed of: the record as it was when they were first issued,
 * with every correction since. Minutes issued before that record was kept go by the record as it
 * is.
 */
@Component
class Editions {

  private final SessionRecords sessions;
  private final CorrectionRows corrections;
  private final PeopleDirectory people;

  Editions(SessionRecords sessions, CorrectionRows corrections, PeopleDirectory people) {
    this.sessions = sessions;
    this.corrections = corrections;
    this.people = people;
  }

  /** What was last issued, with its corrections, to be put right. */
  SessionRecord standing(DiscussionRef discussion, int session) {
    var live = live(discussion, session);
    var record =
        corrections
            .source(discussion, session)
            .map(kept -> SourceText.read(kept, live))
            .orElse(live);
    return Righting.with(record, corrections.words(discussion, session));
  }

  /** The same with these changes. */
  Edition edition(
      SessionRecord standing, Edition.Correction correction, Map<String, String> words) {
    return new Edition(
        Righting.with(standing, words),
        live(standing.ref(), standing.number()).children(),
        correction);
  }

  /** The passages of the record, by their key. */
  Map<String, Passage> passages(SessionRecord standing) {
    return Passages.of(standing, people).stream()
        .collect(
            Collectors.toMap(
                Passage::key,
                Function.identity(),
                (one, same) -> one,
                java.util.LinkedHashMap::new));
  }

  private SessionRecord live(DiscussionRef discussion, int session) {
    return sessions
        .of(discussion, session)
        .orElseThrow(() -> new NotVisible("Session " + session + " of " + discussion));
  }
}
