package uk.complexcase.pathway.enquiry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.enquiry.UrgentProtection.Used;

/** Reads legal options for the page they are recorded on. */
@Component
class ProtectionReading {

  private final LegalOptions options;
  private final Enquiries enquiries;
  private final DeadlineRegister deadlines;
  private final PeopleDirectory people;

  ProtectionReading(
      LegalOptions options,
      Enquiries enquiries,
      DeadlineRegister deadlines,
      PeopleDirectory people) {
    this.options = options;
    this.enquiries = enquiries;
    this.deadlines = deadlines;
    this.people = people;
  }

  /** Those of the child whose file this is now, newest first. */
  List<Used> ofFile(CaseRef file) {
    return options.findByCurrentCaseRefOrderByBeganAtDesc(file.value()).stream()
        .map(this::used)
        .toList();
  }

  private Used used(LegalOption option) {
    var due =
        option.endedAt != null
            ? Optional.<Deadline>empty()
            : deadlines.find(Clocks.ending(option), option.subject()).filter(Deadline::running);
    return new Used(
        option.ref,
        option.kind.label(),
        option.beganAt,
        option.decidedBy,
        option.words,
        people.nameOf(new PractitionerId(option.recordedBy)),
        due.map(Deadline::due).orElse(null),
        ended(option),
        due.isPresent() && (option.kind != LegalOption.Kind.POLICE_PROTECTION || !hasTask(option)));
  }

  private static String ended(LegalOption option) {
    return option.endedAt == null || option.endedHow == null
        ? ""
        : "Ended %s: %s, decided by %s"
            .formatted(
                LondonTime.full(option.endedAt), option.endedHow.label(), option.endedDecidedBy);
  }

  /** Whether the end is a task of the child's enquiry. */
  private boolean hasTask(LegalOption option) {
    return option.enquiryRef != null
        && enquiries
            .findById(option.enquiryRef)
            .filter(enquiry -> enquiry.state != Enquiry.State.ENDED)
            .isPresent();
  }
}
