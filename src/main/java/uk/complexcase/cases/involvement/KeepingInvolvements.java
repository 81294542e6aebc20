package uk.complexcase.cases.involvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.InvolvementChanged;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Writes the register, for rooms and people alike. Joins the caller's transaction. */
@Component
class KeepingInvolvements {

  private final InvolvementEntries entries;
  private final InvolvementCorrections corrections;
  private final InvolvementWords words;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  KeepingInvolvements(
      InvolvementEntries entries,
      InvolvementCorrections corrections,
      InvolvementWords words,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.entries = entries;
    this.corrections = corrections;
    this.words = words;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Enters somebody, unless they are on the register in this role already.
   *
   * @param post where one person at a time holds it; whoever held it before is ended
   */
  boolean enter(CaseRef child, Who who, String post, PractitionerId by, Instant at) {
    var now = current(child);
    if (!post.isEmpty()) {
      now.stream()
          .filter(one -> one.post.equals(post) && !one.isSame(who))
          .forEach(one -> end(one, LondonTime.dateOf(at), "Another took over", by, at));
    }
    if (now.stream().anyMatch(one -> one.current() && one.isSame(who))) {
      return false;
    }
    var entry = entries.saveAndFlush(new InvolvementEntry(child, who, post, by, at));
    changed(entry, "INVOLVEMENT_ENTERED", who.agency().name(), by, at);
    return true;
  }

  /** Ends whoever holds this post. */
  void leave(CaseRef child, String post, String because, PractitionerId by, Instant at) {
    current(child).stream()
        .filter(one -> one.post.equals(post))
        .forEach(one -> end(one, LondonTime.dateOf(at), because, by, at));
  }

  void end(InvolvementEntry entry, LocalDate until, String because, PractitionerId by, Instant at) {
    entry.end(until, because, by, at);
    entries.flush();
    changed(entry, "INVOLVEMENT_ENDED", entry.agency.name(), by, at);
  }

  void correct(InvolvementEntry entry, Who who, String reason, PractitionerId by, Instant at) {
    corrections.save(new InvolvementCorrection(entry.ref, words.line(entry), reason, by, at));
    entry.corrected(who);
    entries.flush();
    changed(entry, "INVOLVEMENT_CORRECTED", who.agency().name(), by, at);
  }

  private List<InvolvementEntry> current(CaseRef child) {
    return entries.findByCurrentCaseRefInOrderByEnteredAtAscRefAsc(List.of(child.value())).stream()
        .filter(InvolvementEntry::current)
        .toList();
  }

  /** The audit names the entry and the agency, never the person. */
  private void changed(
      InvolvementEntry entry, String act, String agency, PractitionerId by, Instant at) {
    audit.act(by, act, entry.currentCaseRef, entry.ref + " " + agency);
    events.publishEvent(new InvolvementChanged(new CaseRef(entry.currentCaseRef), at));
  }
}
