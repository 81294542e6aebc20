package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * Which agencies were not at a session and not heard, and what that starts (B1). An agency counts
 * as absent when nobody of it was there and no report of it was accepted.
 */
@Component
class Absences {

  private static final Period PATTERN = Period.ofDays(90);

  private final Inviting inviting;
  private final DiscussionAbsences absences;
  private final AbsencePatterns patterns;
  private final DeadlineRegister deadlines;

  Absences(
      Inviting inviting,
      DiscussionAbsences absences,
      AbsencePatterns patterns,
      DeadlineRegister deadlines) {
    this.inviting = inviting;
    this.absences = absences;
    this.patterns = patterns;
    this.deadlines = deadlines;
  }

  /** Those the chair takes the absence up with, apologies included. */
  List<Agency> escalated(Discussion discussion, DiscussionSession session) {
    return absent(discussion, session, one -> one.attendance.escalated());
  }

  /** Those who could not be reached out of hours. */
  List<Agency> unreachable(Discussion discussion, DiscussionSession session) {
    var escalated = escalated(discussion, session);
    return absent(discussion, session, one -> one.attendance == Attendance.UNREACHABLE_OOH).stream()
        .filter(agency -> !escalated.contains(agency))
        .toList();
  }

  private List<Agency> absent(
      Discussion discussion, DiscussionSession session, Predicate<DiscussionInvitee> which) {
    var asked = inviting.of(discussion, session).stream().filter(DiscussionInvitee::asked).toList();
    return asked.stream()
        .filter(which)
        .map(one -> one.agency)
        .distinct()
        .filter(agency ->
            asked.stream().noneMatch(one -> one.agency == agency && one.attendance.heard()))
        // the chair is there for social care
        .filter(agency -> agency != Agency.CSC || session.chair == null)
        .toList();
  }

  /** Records the absences of a session that ended, with their clocks and the pattern they make. */
  void record(Discussion discussion, DiscussionSession session, Instant ended) {
    for (var agency : escalated(discussion, session)) {
      add(discussion, session, agency, attendance(discussion, session, agency), ended);
    }
    for (var agency : unreachable(discussion, session)) {
      add(discussion, session, agency, Attendance.UNREACHABLE_OOH, ended);
    }
  }

  private Attendance attendance(Discussion discussion, DiscussionSession session, Agency agency) {
    return inviting.of(discussion, session).stream()
        .filter(one -> one.asked() && one.agency == agency && one.attendance.escalated())
        .map(one -> one.attendance)
        .findFirst()
        .orElse(Attendance.NO_SHOW);
  }

  private void add(
      Discussion discussion,
      DiscussionSession session,
      Agency agency,
      Attendance attendance,
      Instant ended) {
    var absence = absences.saveAndFlush(new DiscussionAbsence(session, agency, attendance, ended));
    deadlines.open(
        absence.escalated() ? Clocks.ESCALATION : Clocks.UNREACHABLE_TOLD,
        discussion.clocks(session.number(), agency.name()),
        ended);
    if (absence.escalated()) {
      notice(absence, ended);
    }
  }

  /**
   * The second time within 90 days London days, this one included, is the partnership's to know.
   */
  private void notice(DiscussionAbsence absence, Instant ended) {
    var since = LondonTime.dateOf(ended).minus(PATTERN).atStartOfDay(LondonTime.ZONE).toInstant();
    int times = absences.escalatedSince(absence.key.agency(), since).size();
    if (times > 1) {
      patterns.save(new AbsencePattern(absence, times, ended));
    }
  }
}
