package uk.complexcase.pathway.minutes;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.foundation.people.Employers;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.SessionRecord;
import uk.complexcase.pathway.meetings.SessionRecord.Asked;

/**
 * Who gets minutes of a session: chair, note taker, and who was there or heard by an accepted
 * report (CSD-71), each for the children they attended for. Whoever is excluded gets none, and
 * nobody gets those of a child that is kept from them.
 */
@Component
class Recipients {

  private final PeopleDirectory people;
  private final Employers employers;
  private final Exclusions exclusions;
  private final CaseAccess access;

  Recipients(
      PeopleDirectory people, Employers employers, Exclusions exclusions, CaseAccess access) {
    this.people = people;
    this.employers = employers;
    this.exclusions = exclusions;
    this.access = access;
  }

  List<Recipient> of(SessionRecord record) {
    var all = record.children().stream().map(SessionRecord.Child::ref).collect(Collectors.toSet());
    var found = new LinkedHashMap<String, Recipient>();
    keeper(record, found, record.chair(), "Chair", all);
    keeper(record, found, record.noteTaker(), "Note taker", all);
    for (var one : record.asked()) {
      if (one.attendance().heard()) {
        heard(record, found, one);
      }
    }
    return found.values().stream().filter(one -> !one.children().isEmpty()).toList();
  }

  private void keeper(
      SessionRecord record,
      Map<String, Recipient> found,
      @Nullable PractitionerId id,
      String because,
      Set<CaseRef> all) {
    if (id != null) {
      people.find(id).ifPresent(person -> add(record, found, person, because, all, true));
    }
  }

  private void heard(SessionRecord record, Map<String, Recipient> found, Asked one) {
    var because = one.attendance().label();
    var id = one.person();
    if (id != null) {
      people
          .find(id)
          .ifPresent(person -> add(record, found, person, because, one.children(), false));
      return;
    }
    var known = known(record, one);
    known.forEach(person -> add(record, found, person, because, one.children(), false));
    if (known.isEmpty()) {
      byHand(record, one).ifPresent(recipient -> found.put(recipient.key(), recipient));
    }
  }

  /** Those of the agency who were there: who wrote for it, or who is named as having come. */
  private Set<Practitioner> known(SessionRecord record, Asked one) {
    var there = new HashSet<Practitioner>();
    if (one.employer().isEmpty()) {
      return there;
    }
    record.notes().stream()
        .filter(note -> note.employer().equals(one.employer()))
        .flatMap(note -> people.find(note.author()).stream())
        .forEach(there::add);
    if (!one.attendedAs().isBlank()) {
      Arrays.stream(Role.values())
          .flatMap(role -> people.holding(role).stream())
          .filter(person -> person.name().equalsIgnoreCase(one.attendedAs().strip()))
          .forEach(there::add);
    }
    // somebody asked in person has a row of their own
    there.removeIf(person ->
        !person.organisation().id().equals(one.employer())
            || record.asked().stream().anyMatch(row -> person.id().equals(row.person())));
    return there;
  }

  private void add(
      SessionRecord record,
      Map<String, Recipient> found,
      Practitioner person,
      String because,
      Set<CaseRef> children,
      boolean keeps) {
    if (exclusions.isExcluded(record.ref().value(), person.id())) {
      return;
    }
    var key = "person:" + person.id();
    var before = found.get(key);
    var seen = new HashSet<>(seenBy(record, person, children));
    if (before != null) {
      seen.addAll(before.children());
    }
    found.put(
        key,
        new Recipient(
            key,
            person.id(),
            person.organisation().agency(),
            person.organisation().id(),
            person.name(),
            person.organisation().name(),
            person.email(),
            before == null ? because : before.because(),
            seen,
            keeps || (before != null && before.keeps())));
  }

  private Set<CaseRef> seenBy(SessionRecord record, Practitioner person, Set<CaseRef> children) {
    var viewer = new Viewer(person.id(), person.name(), person.organisation(), person.roles());
    return without(record, children, access.hiddenOf(viewer, Files.of(record)));
  }

  private Optional<Recipient> byHand(SessionRecord record, Asked one) {
    var employer = employers.employer(one.employer());
    var organisation = employer.map(Organisation::name).orElse("");
    var name =
        !one.outsideName().isBlank()
            ? one.outsideName()
            : one.attendedAs().isBlank() ? organisation : one.attendedAs();
    if (name.isBlank() || exclusions.isExcluded(record.ref().value(), name, organisation)) {
      return Optional.empty();
    }
    return Optional.of(
        new Recipient(
            "asked:" + one.id(),
            null,
            one.agency(),
            one.employer(),
            name,
            organisation.isEmpty() ? one.agency().label() : organisation,
            one.outsideEmail(),
            one.attendance().label(),
            without(record, one.children(), access.restrictedOf(Files.of(record))),
            false));
  }

  private static Set<CaseRef> without(
      SessionRecord record, Set<CaseRef> children, Set<CaseRef> hidden) {
    return record.children().stream()
        .filter(child -> !hidden.contains(child.ref()) && !hidden.contains(child.file()))
        .map(SessionRecord.Child::ref)
        .filter(children::contains)
        .collect(Collectors.toSet());
  }
}
