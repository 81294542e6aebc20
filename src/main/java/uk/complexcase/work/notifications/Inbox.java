package uk.complexcase.work.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** What a person was told; everyone sees their own notices only. */
@Service
@Transactional
public class Inbox {

  private static final int MOST_UNREAD = 200;
  private static final int MOST_READ = 50;

  private final NoticeRows rows;
  private final NoticeSight sight;
  private final NoticeWords words;
  private final InstantSource clock;

  Inbox(NoticeRows rows, NoticeSight sight, NoticeWords words, InstantSource clock) {
    this.rows = rows;
    this.sight = sight;
    this.words = words;
    this.clock = clock;
  }

  /**
   * One notice as its reader sees it.
   *
   * @param act what they may do
   * @param happened what happened; empty where they may know no more than the reference
   * @param reference empty where the act told none
   * @param undelivered whether the message about it reached nobody
   */
  public record Entry(
      UUID id,
      String act,
      String happened,
      String reference,
      Instant at,
      boolean urgent,
      boolean undelivered) {}

  /**
   * The inbox, newest first in each part.
   *
   * @param shown the latest instant shown; marking all as read goes up to it
   * @param more how many unread notices are not listed
   */
  public record Contents(
      List<Entry> today, List<Entry> earlier, List<Entry> read, Instant shown, int more) {

    /** Whether there is nothing at all. */
    public boolean isEmpty() {
      return today.isEmpty() && earlier.isEmpty() && read.isEmpty();
    }
  }

  /** How many notices the person has not read. */
  @Transactional(readOnly = true)
  public int unread(PractitionerId person) {
    return rows.unread(person);
  }

  /** The viewer's notices. */
  @Transactional(readOnly = true)
  public Contents of(Viewer viewer) {
    var now = clock.instant();
    var unread = rows.latest(viewer.id(), true, MOST_UNREAD);
    var read = rows.latest(viewer.id(), false, MOST_READ);
    Predicate<Notice> today =
        notice -> LondonTime.dateOf(notice.createdAt()).equals(LondonTime.dateOf(now));
    return new Contents(
        entries(viewer, unread.stream().filter(today).toList()),
        entries(viewer, unread.stream().filter(today.negate()).toList()),
        entries(viewer, read),
        unread.isEmpty() ? now : unread.getFirst().createdAt(),
        unread.size() < MOST_UNREAD ? 0 : rows.unread(viewer.id()) - unread.size());
  }

  /**
   * Marks one as read and tells the path it leads to.
   *
   * @throws NotVisible when it is not the viewer's
   */
  public String open(Viewer viewer, UUID id) {
    var notice = rows.find(id, viewer.id()).orElseThrow(() -> new NotVisible("notice " + id));
    rows.markRead(id, viewer.id(), clock.instant());
    return notice.target().path();
  }

  /** Marks everything as read that was told up to an instant. */
  public void markRead(Viewer viewer, Instant upTo) {
    rows.markReadUpTo(upTo, viewer.id(), clock.instant());
  }

  private List<Entry> entries(Viewer viewer, List<Notice> notices) {
    var seen = sight.seen(viewer, notices);
    var undelivered = Set.copyOf(rows.undelivered(notices));
    return notices.stream()
        .map(notice ->
            new Entry(
                notice.id(),
                notice.kind().act(),
                words.of(notice, seen.contains(notice)),
                notice.reference() == null ? "" : notice.reference().value(),
                notice.createdAt(),
                notice.urgent(),
                undelivered.contains(notice.id())))
        .toList();
  }
}
