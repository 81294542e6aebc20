package uk.complexcase.work.notifications;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.TelephoneNumbers;
import uk.complexcase.foundation.security.Viewer;

/** Writes what a message says; of a record it tells the reference and the link. */
@Component
class Letters {

  private static final int MOST_NOTICES = 50;
  private static final String FOOT =
      "This message holds no names. Sign in to see what it is about. Answers to it are not read.\n";

  private static final String OUTSIDE_FOOT =
      "This message holds no names. Answers to it are not read. To learn how to take part, or to say"
          + " that you cannot, ring the safeguarding hub on %s and give the reference.\n";

  /** Whoever shares the reader's mailbox learns nothing from it. */
  private static final String RECEIPT_FOOT =
      "This message holds no names. Answers to it are not read.\n";

  private final NoticeWords words;
  private final NoticeSight sight;
  private final PublicAddress address;
  private final MeetingCalendar calendar;
  private final TelephoneNumbers telephone;

  Letters(
      NoticeWords words,
      NoticeSight sight,
      PublicAddress address,
      MeetingCalendar calendar,
      TelephoneNumbers telephone) {
    this.words = words;
    this.sight = sight;
    this.address = address;
    this.calendar = calendar;
    this.telephone = telephone;
  }

  /**
   * @param reader as whom the recipient may read; null for somebody without an account, who gets
   *     reference and time, and no link that would lead them nowhere
   * @param to address of the reader, for the entries of their calendar
   */
  Letter of(Message message, List<Notice> notices, @Nullable Viewer reader, String to) {
    return reader == null ? outside(message, notices, to) : inside(message, notices, reader, to);
  }

  private Letter outside(Message message, List<Notice> notices, String to) {
    var told =
        notices.stream()
            .map(notice ->
                notice.kind().act()
                    + about(notice.reference())
                    + "\n"
                    + words.of(notice, true)
                    + ".\n"
                    + place(notice));
    return new Letter(
        subject(message.sort(), notices),
        Stream.concat(told, Stream.of(outsideFoot(notices))).collect(Collectors.joining("\n")),
        calendar.outside(notices, to));
  }

  private String outsideFoot(List<Notice> notices) {
    return notices.stream().allMatch(notice -> notice.kind() == NoticeKind.RECEIPT)
        ? RECEIPT_FOOT
        : OUTSIDE_FOOT.formatted(telephone.hub());
  }

  private Letter inside(Message message, List<Notice> notices, Viewer reader, String to) {
    var seen = sight.seen(reader, notices);
    var told =
        notices.stream()
            .limit(MOST_NOTICES)
            .map(notice -> paragraph(notice, seen.contains(notice)));
    return new Letter(
        subject(message.sort(), notices),
        Stream.concat(told, Stream.of(more(notices.size()), FOOT))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n")),
        calendar.of(notices.stream().filter(seen::contains).toList(), to));
  }

  /** Whoever is not to come any more needs no way to join. */
  private String place(Notice notice) {
    var place = notice.kind() == NoticeKind.MEETING_WITHDRAWN ? "" : calendar.place(notice);
    return place.isEmpty() ? "" : "How to take part: " + place + "\n";
  }

  private static String subject(Sort sort, List<Notice> notices) {
    if (notices.size() != 1) {
      return (sort == Sort.DIGEST ? "Gathered since your last message: " : "")
          + notices.size()
          + " notices from the Complex Case Procedure";
    }
    var only = notices.getFirst();
    return (sort == Sort.URGENT ? "Urgent: " : "") + only.kind().act() + about(only.reference());
  }

  private static String about(@Nullable RecordRef reference) {
    return reference == null ? "" : " (" + reference + ")";
  }

  private String paragraph(Notice notice, boolean seen) {
    var happened = words.of(notice, seen);
    return notice.kind().act()
        + about(notice.reference())
        + "\n"
        + (happened.isEmpty() ? "" : happened + ".\n")
        + (seen ? place(notice) : "")
        + address.of(notice.target().path())
        + "\n";
  }

  private String more(int all) {
    return all <= MOST_NOTICES
        ? ""
        : "And " + (all - MOST_NOTICES) + " more: " + address.of("/notices") + "\n";
  }
}
