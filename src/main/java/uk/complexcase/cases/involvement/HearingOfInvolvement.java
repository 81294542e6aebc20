package uk.complexcase.cases.involvement;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.ComplexSafeguardingClosed;
import uk.complexcase.cases.events.ProfessionalInvolved;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Employers;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;

/** Keeps what rooms learn of who is involved (CSD-17). Idempotent by what they name as source. */
@Component
class HearingOfInvolvement {

  private static final int LONGEST = 200;

  private final KeepingInvolvements keeping;
  private final InvolvementSources sources;
  private final PeopleDirectory people;
  private final Employers employers;
  private final CaseFiles files;

  HearingOfInvolvement(
      KeepingInvolvements keeping,
      InvolvementSources sources,
      PeopleDirectory people,
      Employers employers,
      CaseFiles files) {
    this.keeping = keeping;
    this.sources = sources;
    this.people = people;
    this.employers = employers;
    this.files = files;
  }

  @ApplicationModuleListener
  void on(ProfessionalInvolved told) {
    if (!sources.claim(told.source())) {
      return;
    }
    var employer = employer(told);
    agency(told, employer)
        .ifPresent(agency ->
            keeping.enter(
                files.current(told.child()),
                new Who(
                    agency,
                    employer.map(Organisation::id).orElse(""),
                    employer.isPresent() ? "" : kept(told.organisation()),
                    told.person(),
                    told.person() == null ? kept(told.name()) : "",
                    told.role(),
                    told.since(),
                    told.howKnown()),
                told.post(),
                told.by(),
                told.at()));
  }

  @ApplicationModuleListener
  void on(ComplexSafeguardingClosed closed) {
    keeping.leave(
        files.current(closed.child()),
        "CS_WORKER",
        "The complex safeguarding team ended its work",
        closed.by(),
        closed.at());
  }

  /** By its id, the person's own, or by the name somebody typed where it is one of ours. */
  private Optional<Organisation> employer(ProfessionalInvolved told) {
    if (!told.employer().isEmpty()) {
      return employers.employer(told.employer());
    }
    if (told.person() != null) {
      return people.find(told.person()).map(Practitioner::organisation);
    }
    String typed = told.organisation().strip();
    return typed.isEmpty()
        ? Optional.empty()
        : Stream.of(Agency.values())
            .filter(agency -> told.agency().isEmpty() || agency.name().equals(told.agency()))
            .flatMap(agency -> employers.employersOf(agency).stream())
            .filter(one -> one.name().equalsIgnoreCase(typed))
            .findFirst();
  }

  private static Optional<Agency> agency(
      ProfessionalInvolved told, Optional<Organisation> employer) {
    return Stream.of(Agency.values())
        .filter(agency -> agency.name().equals(told.agency()))
        .findFirst()
        .or(() -> employer.map(Organisation::agency));
  }

  private static String kept(String typed) {
    String clean = typed.strip();
    return clean.substring(0, Math.min(clean.length(), LONGEST));
  }
}
