package uk.complexcase.pathway.meetings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.involvement.Involvement;
import uk.complexcase.cases.involvement.Involvements;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.PermissionMatrix;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Asks everybody who is involved with a child of the discussion, each once, beside those the rules
 * require (CSD-17, SCR-B-37). Whoever is kept out is not asked; their agency is, and names somebody
 * else.
 */
@Component
class AskingInvolved {

  static final String BECAUSE = "Works with a child of the discussion (CSD-17)";

  private final DiscussionChildren children;
  private final DiscussionInvitees invitees;
  private final Involvements register;
  private final KeptOut keptOut;
  private final PeopleDirectory people;

  AskingInvolved(
      DiscussionChildren children,
      DiscussionInvitees invitees,
      Involvements register,
      KeptOut keptOut,
      PeopleDirectory people) {
    this.children = children;
    this.invitees = invitees;
    this.register = register;
    this.keptOut = keptOut;
    this.people = people;
  }

  /**
   * Whom one entry of the register asks for.
   *
   * @param key the entry as it is meant now
   */
  private record Wanted(
      String key,
      CaseRef child,
      Agency agency,
      String employer,
      @Nullable String person,
      String outside) {

    /** Whether this row asks them already. */
    boolean isMetBy(DiscussionInvitee row) {
      if (person != null) {
        return person.equals(row.person);
      }
      if (!outside.isEmpty()) {
        return outside.equalsIgnoreCase(row.outsideName);
      }
      return employer.isEmpty() ? row.agency == agency : row.employer.equals(employer);
    }
  }

  /** Asks those nobody asked or took off yet; what a convener decided stays. */
  void fill(Discussion discussion, DiscussionSession session, List<DiscussionInvitee> already) {
    var rows = new ArrayList<>(already);
    for (var wanted : wanted(discussion)) {
      boolean settled =
          rows.stream().anyMatch(row -> row.answers(wanted.key()) && !isKeptOut(discussion, row));
      if (!settled) {
        var row =
            rows.stream()
                .filter(DiscussionInvitee::asked)
                .filter(one -> !isKeptOut(discussion, one))
                .filter(wanted::isMetBy)
                .findFirst()
                .orElseGet(() -> row(session, wanted));
        row.answer(wanted.key(), wanted.child());
        if (!rows.contains(row)) {
          rows.add(invitees.save(row));
        }
      }
    }
    invitees.flush();
  }

  private static DiscussionInvitee row(DiscussionSession session, Wanted wanted) {
    var row =
        new DiscussionInvitee(
            session, wanted.agency(), wanted.employer(), wanted.person(), BECAUSE);
    row.outsideName = wanted.outside();
    row.children = ChildList.text(Set.of(wanted.child()));
    return row;
  }

  private List<Wanted> wanted(Discussion discussion) {
    var all = children.findByKeyDiscussionRefOrderByPosition(discussion.ref);
    var involved = register.current(all.stream().map(DiscussionChild::file).toList());
    return all.stream()
        .flatMap(child ->
            involved.getOrDefault(child.file(), List.of()).stream()
                .map(one -> wanted(discussion, child.named(), one)))
        .toList();
  }

  /** Somebody who cannot open a meeting is asked through their agency, which says who comes. */
  private Wanted wanted(Discussion discussion, CaseRef child, Involvement one) {
    var person = one.person();
    boolean out = isKeptOut(discussion, one);
    boolean named = person == null && !one.name().isEmpty() && !out;
    return new Wanted(
        one.key(),
        child,
        one.agency(),
        one.employer(),
        person != null && !out && opensMeetings(person) ? person.value() : null,
        named ? one.name() : one.employer().isEmpty() ? one.organisation() : "");
  }

  private boolean opensMeetings(PractitionerId person) {
    return people.find(person).stream()
        .flatMap(found -> found.roles().stream())
        .anyMatch(role -> PermissionMatrix.allows(role, Permission.OPEN_CASES));
  }

  private boolean isKeptOut(Discussion discussion, Involvement one) {
    var person = one.person();
    return person != null
        ? keptOut.isKeptOut(discussion, person)
        : !one.name().isEmpty() && keptOut.isKeptOut(discussion, one.name(), "");
  }

  private boolean isKeptOut(Discussion discussion, DiscussionInvitee row) {
    return row.person != null
        ? keptOut.isKeptOut(discussion, new PractitionerId(row.person))
        : !row.outsideName.isEmpty() && keptOut.isKeptOut(discussion, row.outsideName, "");
  }

  /**
   * Why these rows are asked for, by what the register says of the children named here: row to
   * sentences. What somebody kept out is to a child is not said.
   *
   * @param names of those the viewer may see, by the file that holds them now
   */
  Map<DiscussionInvitee, List<String>> why(
      Discussion discussion, Collection<DiscussionInvitee> rows, Map<CaseRef, String> names) {
    var refs = new HashSet<String>();
    rows.forEach(row -> row.entries().forEach(refs::add));
    var entries =
        register.find(refs).stream().collect(Collectors.toMap(Involvement::ref, one -> one));
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row,
                row ->
                    row.entries().stream()
                        .map(entries::get)
                        .filter(java.util.Objects::nonNull)
                        .filter(one -> names.containsKey(one.child()))
                        .map(one -> sentence(discussion, one, names.get(one.child())))
                        .distinct()
                        .toList()));
  }

  private String sentence(Discussion discussion, Involvement one, @Nullable String name) {
    return "Involved with %s%s"
        .formatted(name, isKeptOut(discussion, one) ? "" : ": " + one.line() + of(one));
  }

  /** Of somebody without an account it is not known otherwise where they are rung. */
  private static String of(Involvement one) {
    boolean outside = one.person() == null && one.employer().isEmpty() && !one.name().isEmpty();
    return outside && !one.organisation().isEmpty() ? ", " + one.organisation() : "";
  }

  /** Those involved whom a convener took off the list, with the reason (SCR-B-37). */
  List<DiscussionInvitee> takenOff(Discussion discussion, List<DiscussionInvitee> rows) {
    return rows.stream()
        .filter(row -> !row.asked() && !row.involvement.isEmpty())
        .filter(row -> !isKeptOut(discussion, row))
        .filter(row ->
            Arrays.stream(row.involvement.split(","))
                .anyMatch(
                    key -> rows.stream().noneMatch(other -> other.asked() && other.answers(key))))
        .toList();
  }
}
