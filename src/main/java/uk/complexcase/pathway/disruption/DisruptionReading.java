package uk.complexcase.pathway.disruption;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Reads what is on record of the disruption of a child's exploitation. */
@Service
@Transactional(readOnly = true)
class DisruptionReading {

  private final DisruptionOptions options;
  private final DisruptionReviews reviews;
  private final NrmSteps steps;
  private final DeadlineRegister deadlines;
  private final CaseFiles files;
  private final CaseAccess access;
  private final PeopleDirectory people;
  private final InstantSource clock;

  DisruptionReading(
      DisruptionOptions options,
      DisruptionReviews reviews,
      NrmSteps steps,
      DeadlineRegister deadlines,
      CaseFiles files,
      CaseAccess access,
      PeopleDirectory people,
      InstantSource clock) {
    this.options = options;
    this.reviews = reviews;
    this.steps = steps;
    this.deadlines = deadlines;
    this.files = files;
    this.access = access;
    this.people = people;
    this.clock = clock;
  }

  DisruptionRecord of(Viewer viewer, CaseRef child) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    var born = files.identity(viewer, file).dateOfBirth();
    var band = born == null ? null : AgeBand.on(LondonTime.today(clock), born);
    var all = options.findByCurrentCaseRefOrderByRecordedAtDesc(file.value());
    var reviewed = reviews(all.stream().map(one -> one.ref).toList());
    var nrm = steps.findByCurrentCaseRefOrderBySeqDesc(file.value());
    var status = nrm.isEmpty() ? NrmStatus.NOT_CONSIDERED : nrm.getFirst().status;
    return new DisruptionRecord(
        file,
        born != null,
        band == null ? "" : band.label(),
        all.stream()
            .map(one -> shown(one, born, reviewed.getOrDefault(one.ref, List.of())))
            .toList(),
        status.label(),
        nrm.isEmpty() ? null : due(nrm.getFirst()).map(Deadline::due).orElse(null),
        status.next().stream().map(Enum::name).toList(),
        nrm.stream()
            .map(one ->
                new DisruptionRecord.NrmLine(
                    one.status.label(), one.at, one.words, name(one.recordedBy)))
            .toList());
  }

  private Map<String, List<DisruptionRecord.Review>> reviews(Collection<String> refs) {
    return reviews.findByOptionRefInOrderByDoneAt(refs).stream()
        .collect(
            Collectors.groupingBy(
                one -> one.optionRef,
                Collectors.mapping(
                    one ->
                        new DisruptionRecord.Review(
                            one.doneAt, one.stillNeeded, one.words, name(one.doneBy)),
                    Collectors.toList())));
  }

  private DisruptionRecord.Option shown(
      DisruptionOption one, @Nullable LocalDate born, List<DisruptionRecord.Review> looks) {
    return new DisruptionRecord.Option(
        one.ref,
        one.kind.label(),
        one.used,
        one.reason,
        one.usedAt,
        one.usedBy,
        one.usedOn,
        one.basis,
        lapsed(one, born),
        one.inForce,
        running(Clocks.REVIEW, one.subject()).map(Deadline::due).orElse(null),
        name(one.recordedBy),
        one.recordedAt,
        looks);
  }

  /** A notice served on the ground of the child's age loses it on the 16th birthday (TCS-27). */
  private String lapsed(DisruptionOption one, @Nullable LocalDate born) {
    boolean byAge = one.kind == LegalOption.CAWN && one.ageBand == AgeBand.UNDER_16;
    return byAge
            && one.inForce
            && born != null
            && AgeBand.on(LondonTime.today(clock), born) != AgeBand.UNDER_16
        ? "The ground of this notice ended on the child's 16th birthday; from then on only a child in"
            + " care, under an emergency protection order or in police protection has one."
        : "";
  }

  /** The clock of the decision that is waited for. */
  Optional<Deadline> due(NrmStep step) {
    return step.status.waits()
        ? running(FollowingNrm.waitsBy(step.status), step.clock())
        : Optional.empty();
  }

  Optional<Deadline> running(TimescaleCode code, ClockSubject subject) {
    return deadlines.find(code, subject).filter(Deadline::running);
  }

  private String name(String id) {
    return people.nameOf(new PractitionerId(id));
  }
}
