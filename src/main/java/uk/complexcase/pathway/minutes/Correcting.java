package uk.complexcase.pathway.minutes;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.sharing.Readable;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.SessionRecord;
import uk.complexcase.pathway.meetings.SessionRecords;
import uk.complexcase.pathway.minutes.MinutesRows.Issue;

/** Puts minutes right by a new issue of them. */
@Service
@Transactional
class Correcting implements CorrectionDesk {

  private static final int LONGEST = 20_000;
  private static final int LONGEST_SAID = 400;

  private final SessionRecords sessions;
  private final Editions editions;
  private final Recipients recipients;
  private final MinutesRows rows;
  private final CorrectionRows corrections;
  private final Publishing publishing;
  private final InstantSource clock;

  Correcting(
      SessionRecords sessions,
      Editions editions,
      Recipients recipients,
      MinutesRows rows,
      CorrectionRows corrections,
      Publishing publishing,
      InstantSource clock) {
    this.sessions = sessions;
    this.editions = editions;
    this.recipients = recipients;
    this.rows = rows;
    this.corrections = corrections;
    this.publishing = publishing;
    this.clock = clock;
  }

  /** Whether the viewer may put these minutes right; the discussion is one they know of. */
  static boolean mayCorrect(Viewer viewer, SessionRecord record) {
    return viewer.id().equals(record.chair()) || viewer.id().equals(record.noteTaker());
  }

  @Override
  @Transactional(readOnly = true)
  public Correctable correctable(Viewer viewer, DiscussionRef discussion, int session) {
    var mine = passages(viewer, discussion, session);
    return new Correctable(
        Composing.title(mine.record()),
        mine.whyNot(),
        mine.issue(),
        viewer.id().equals(mine.record().chair()),
        mine.open().values().stream()
            .map(one -> new Text(one.key(), one.label(), one.words()))
            .toList());
  }

  /** What the viewer has before them. */
  private record Mine(SessionRecord record, String whyNot, int issue, Map<String, Passage> open) {}

  private Mine passages(Viewer viewer, DiscussionRef discussion, int session) {
    var sight = sessions.sight(viewer, discussion);
    if (!sight.keeps()) {
      throw new NotVisible("Correction of minutes of " + discussion);
    }
    var record = editions.standing(discussion, session);
    int issue = rows.last(discussion, session).map(Issue::number).orElse(MinutesDesk.LAST);
    var whyNot =
        !mayCorrect(viewer, record)
            ? "The chair or the note taker of the session puts its minutes right"
            : issue == MinutesDesk.LAST ? "The minutes have not been issued yet" : "";
    if (!whyNot.isEmpty()) {
      return new Mine(record, whyNot, issue, Map.of());
    }
    var reads = readBy(viewer, sight.children());
    var open =
        editions.passages(record).values().stream()
            .filter(reads)
            .collect(
                Collectors.toMap(
                    Passage::key,
                    one -> one,
                    (one, same) -> one,
                    () -> new java.util.LinkedHashMap<String, Passage>()));
    return new Mine(record, "", issue, open);
  }

  private static Predicate<Passage> readBy(Viewer viewer, Set<CaseRef> children) {
    var reader =
        new Readable.Recipient(
            viewer.organisation().agency(), viewer.organisation().id(), children);
    return one ->
        children.containsAll(one.about())
            && Readable.by(reader, new Readable.Line(one.employer(), one.handling(), one.about()));
  }

  @Override
  public Taken correct(Viewer viewer, DiscussionRef discussion, int session, Wanted wanted) {
    var mine = passages(viewer, discussion, session);
    if (!mine.whyNot().isEmpty()) {
      return new Taken.Refused("", "issue", mine.whyNot());
    }
    if (wanted.issue() != mine.issue()) {
      return outrun(mine.issue());
    }
    if (!viewer.id().equals(mine.record().chair()) && !wanted.chairAgreed()) {
      return new Taken.Refused("", "agreed", "Agree the correction with the chair first");
    }
    var changes = new ArrayList<Corrected>();
    for (var one : wanted.passages()) {
      var passage = mine.open().get(one.passage());
      boolean twice = changes.stream().anyMatch(other -> other.passage().equals(one.passage()));
      if (passage == null || twice) {
        return new Taken.Refused("", "passages", "Choose from the passages shown");
      }
      var change = new Corrected(one.passage(), clean(one.words()), clean(one.said()));
      var refused = refusal(passage, change);
      if (refused != null) {
        return refused;
      }
      changes.add(change);
    }
    if (changes.isEmpty()) {
      return new Taken.Refused("", "passages", "Choose what is to be put right");
    }
    return issued(viewer, mine, wanted.reason(), changes);
  }

  private static String clean(String words) {
    return words.strip().replace("\r\n", "\n");
  }

  private static Taken.@Nullable Refused refusal(Passage passage, Corrected change) {
    if (change.words().isEmpty() || change.words().length() > LONGEST) {
      return new Taken.Refused(
          passage.key(), "words", "Enter how it should read, in up to 20,000 characters");
    }
    if (change.words().equals(clean(passage.words()))) {
      return new Taken.Refused(
          passage.key(), "words", "Change the words, or leave this passage as it is");
    }
    if (change.said().isEmpty() || change.said().length() > LONGEST_SAID) {
      return new Taken.Refused(
          passage.key(), "said", "Say what was wrong, in up to 400 characters");
    }
    return null;
  }

  private static Taken outrun(int standing) {
    return new Taken.Refused(
        "",
        "issue",
        "Issue %d was made while you wrote, so nothing was issued now. What you wrote is still here: check it against issue %d and send it again"
            .formatted(standing, standing));
  }

  private Taken issued(Viewer viewer, Mine mine, CorrectionReason reason, List<Corrected> changes) {
    var record = mine.record();
    var issue =
        new Issue(
            record.ref(), record.number(), mine.issue() + 1, clock.instant(), viewer.id(), reason);
    if (!rows.issue(issue)) {
      return outrun(issue.number());
    }
    corrections.add(issue, changes);
    var correction =
        new Edition.Correction(
            issue.number(),
            issue.at(),
            viewer.name(),
            reason,
            changes.stream()
                .map(one ->
                    new Edition.Change(
                        java.util.Objects.requireNonNull(mine.open().get(one.passage())),
                        one.said()))
                .toList());
    var words = changes.stream().collect(Collectors.toMap(Corrected::passage, Corrected::words));
    var edition = editions.edition(record, correction, words);
    publishing.publish(edition, issue, stillRecipients(record, mine.issue()));
    return new Taken.Issued(issue.number(), "Issue %d is on its way.".formatted(issue.number()));
  }

  /** Who got the issue before and may get this one; whoever may not is told nothing. */
  private List<Recipient> stillRecipients(SessionRecord record, int before) {
    var got =
        rows.versions(record.ref(), record.number(), before).stream()
            .map(Version::recipient)
            .collect(Collectors.toSet());
    return recipients.of(record).stream().filter(one -> got.contains(one.key())).toList();
  }
}
