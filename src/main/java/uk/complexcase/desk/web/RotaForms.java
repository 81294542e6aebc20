package uk.complexcase.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Absences;
import uk.complexcase.foundation.people.CoverChange;
import uk.complexcase.foundation.people.CoverChange.Field;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.people.Rota;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.DateTimeText;
import uk.complexcase.foundation.shared.LocalDateText;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Reads the forms that add a duty or an absence, and has them added. */
@Component
class RotaForms {

  static final String ROLE = "role";
  static final String PERSON = "person";
  static final String DEPUTY = "deputy";
  static final String FROM = "from";
  static final String UNTIL = "until";

  private final Rota rota;
  private final Absences absences;
  private final PeopleRegister people;

  RotaForms(Rota rota, Absences absences, PeopleRegister people) {
    this.rota = rota;
    this.absences = absences;
    this.people = people;
  }

  /** What came of a form. */
  sealed interface Outcome {}

  /** It was done; what to say. */
  record Added(String said) implements Outcome {}

  /** Nothing changed; what was typed, and what is wrong with it. */
  record Refused(Filled form) implements Outcome {}

  Outcome addDuty(Viewer viewer, Map<String, String> typed) {
    var form = Filled.with(typed);
    var role = role(form.value(ROLE));
    if (role.isEmpty()) {
      form = form.problem(ROLE, "Choose the role");
    }
    if (form.value(PERSON).isBlank()) {
      form = form.problem(PERSON, "Choose who is on call");
    }
    var from = moment(form, FROM);
    var until = moment(form, UNTIL);
    form = unread(unread(form, FROM, "From", from), UNTIL, "Until", until);
    if (form.refused() || role.isEmpty()) {
      return new Refused(form);
    }
    var start = instant(from);
    var end = instant(until);
    var done =
        rota.putOnCall(role.get(), new PractitionerId(form.value(PERSON)), start, end, viewer.id());
    return outcome(done, form, "The duty was added." + twice(from) + twice(until));
  }

  /** An absence of anybody, entered by who keeps the rota. */
  Outcome addAbsence(Viewer viewer, Map<String, String> typed) {
    var form = Filled.with(typed);
    return form.value(PERSON).isBlank()
        ? new Refused(form.problem(PERSON, "Choose who is away"))
        : addAbsence(viewer, new PractitionerId(form.value(PERSON)), form);
  }

  /** The viewer's own absence; a colleague stands in. */
  Outcome addOwnAbsence(Viewer viewer, Map<String, String> typed) {
    var form = Filled.with(typed);
    boolean colleague =
        colleagues(viewer).stream().anyMatch(one -> form.is(DEPUTY, one.id().value()));
    return colleague || form.value(DEPUTY).isBlank()
        ? addAbsence(viewer, viewer.id(), form)
        : new Refused(form.problem(DEPUTY, "Choose a colleague who stands in"));
  }

  private Outcome addAbsence(Viewer viewer, PractitionerId person, Filled typed) {
    var first = day(typed, FROM);
    var last = day(typed, UNTIL);
    var form = unread(unread(typed, FROM, "First day", first), UNTIL, "Last day", last);
    if (form.value(DEPUTY).isBlank()) {
      form = form.problem(DEPUTY, "Choose who stands in");
    }
    if (form.refused()) {
      return new Refused(form);
    }
    var done =
        absences.away(
            person, date(first), date(last), new PractitionerId(form.value(DEPUTY)), viewer.id());
    return outcome(done, form, "The absence was entered.");
  }

  private static Outcome outcome(CoverChange change, Filled form, String said) {
    return switch (change) {
      case CoverChange.Done done -> new Added(said);
      case CoverChange.Refused no -> new Refused(form.problem(name(no.field()), no.sentence()));
    };
  }

  private static String name(Field field) {
    return switch (field) {
      case PERSON, ENTRY -> PERSON;
      case ROLE -> ROLE;
      case FROM -> FROM;
      case UNTIL -> UNTIL;
      case DEPUTY -> DEPUTY;
    };
  }

  /** Two dates stand on the form, so each says which of them it is. */
  private static Filled unread(
      Filled form, String field, String label, DateTimeText.Moment moment) {
    return moment instanceof DateTimeText.Never never
        ? form.problem(field, label + ": " + lower(never.sentence()))
        : form;
  }

  private static Filled unread(
      Filled form, String field, String label, LocalDateText.Reading read) {
    return read instanceof LocalDateText.NotUnderstood no
        ? form.problem(field, label + ": " + lower(no.sentence()))
        : form;
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static DateTimeText.Moment moment(Filled form, String field) {
    return DateTimeText.moment(
        form.value(field + ".day"),
        form.value(field + ".month"),
        form.value(field + ".year"),
        form.value(field + ".time"));
  }

  /** Of a time the clocks show twice the earlier one, which is said. */
  private static Instant instant(DateTimeText.Moment moment) {
    return switch (moment) {
      case DateTimeText.Once once -> once.instant();
      case DateTimeText.Twice twice -> twice.earlier();
      case DateTimeText.Never never -> throw new IllegalStateException(never.sentence());
    };
  }

  private static String twice(DateTimeText.Moment moment) {
    return moment instanceof DateTimeText.Twice twice
        ? " The clocks show %s twice; the first, before they go back, was taken."
            .formatted(LondonTime.full(twice.earlier()))
        : "";
  }

  private static LocalDateText.Reading day(Filled form, String field) {
    return LocalDateText.read(
        form.value(field + ".day"), form.value(field + ".month"), form.value(field + ".year"));
  }

  private static LocalDate date(LocalDateText.Reading read) {
    return switch (read) {
      case LocalDateText.Understood day -> day.date();
      case LocalDateText.NotUnderstood no -> throw new IllegalStateException(no.sentence());
    };
  }

  private static Optional<Role> role(@Nullable String name) {
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst();
  }

  /** The roles a person can be on call for, those that always need somebody first. */
  List<Filled.Option> roles() {
    return Stream.concat(
            Rota.ALWAYS.stream(),
            Arrays.stream(Role.values()).filter(role -> !Rota.ALWAYS.contains(role)))
        .map(role -> Filled.option(role.name(), role.label()))
        .toList();
  }

  List<Filled.Option> everyone() {
    return people.everyone().stream().map(RotaForms::option).toList();
  }

  List<Filled.Option> deputies(Viewer viewer) {
    return colleagues(viewer).stream().map(RotaForms::option).toList();
  }

  /** Who works for the same organisation, or holds one of the viewer's roles. */
  private List<Practitioner> colleagues(Viewer viewer) {
    return people.everyone().stream()
        .filter(one -> !one.id().equals(viewer.id()) && !one.roles().isEmpty())
        .filter(one ->
            one.organisation().id().equals(viewer.organisation().id())
                || one.roles().stream().anyMatch(viewer.roles()::contains))
        .toList();
  }

  private static Filled.Option option(Practitioner person) {
    return Filled.option(person.id().value(), person.name() + ", " + person.organisation().name());
  }
}
