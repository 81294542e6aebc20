package uk.complexcase.pathway.meetings.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.web.Field.Option;

/** The choices fields offer. */
final class Options {

  static final List<Option> YES_NO = List.of(new Option("YES", "Yes"), new Option("NO", "No"));

  private Options() {}

  static <E extends Enum<E>> List<Option> of(Collection<E> all, Function<E, String> label) {
    return all.stream().map(one -> new Option(one.name(), label.apply(one))).toList();
  }

  static <E extends Enum<E>> List<Option> of(E[] all, Function<E, String> label) {
    return of(List.of(all), label);
  }

  static List<Option> shown(List<DiscussionView.Person> people) {
    return people.stream()
        .map(one -> new Option(one.id().value(), one.name() + ", " + one.role()))
        .toList();
  }

  static List<Option> people(List<Practitioner> people) {
    return people.stream()
        .sorted(Comparator.comparing(Practitioner::name))
        .map(one -> new Option(one.id().value(), one.name() + ", " + one.organisation().name()))
        .toList();
  }

  /** None where there is but one child to choose. */
  static List<Option> children(DiscussionView view) {
    return view.children().size() < 2
        ? List.of()
        : view.children().stream()
            .map(child -> new Option(child.ref().value(), child.identity().name()))
            .toList();
  }

  static String joined(Collection<CaseRef> children) {
    return children.stream().map(CaseRef::value).sorted().collect(Collectors.joining(","));
  }

  static String name(@Nullable Enum<?> one) {
    return one == null ? "" : one.name();
  }

  static String yesNo(boolean yes) {
    return yes ? "YES" : "NO";
  }
}
