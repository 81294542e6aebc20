package uk.complexcase.desk.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.DateTimeText;
import uk.complexcase.pathway.meetings.Circumstance;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.DiscussionWanted;
import uk.complexcase.pathway.meetings.StrategyDesk;

/** Reads the form that asks for a strategy discussion, and has it asked for (CSD-10). */
@Component
class DiscussionAsking {

  static final String BECAUSE = "because";
  static final String RECEIVED = "receivedAt";
  static final String CHILDREN = "children";
  static final String COMPLEX = "complex";
  static final String CIRCUMSTANCES = "circumstances";
  static final String KEY = "key";

  private final StrategyDesk desk;

  DiscussionAsking(StrategyDesk desk) {
    this.desk = desk;
  }

  /** What came of the form. */
  sealed interface Outcome {}

  /** The children are to be discussed; what to say. */
  record Asked(DiscussionRef discussion, String said) implements Outcome {}

  /** Nothing was stored; what was typed, and what is wrong with it. */
  record Refused(Filled form) implements Outcome {}

  Outcome ask(Viewer viewer, Filled typed) {
    var children = listed(typed, CHILDREN).map(DiscussionAsking::child).toList();
    var received =
        DateTimeText.moment(
            typed.value(RECEIVED + ".day"),
            typed.value(RECEIVED + ".month"),
            typed.value(RECEIVED + ".year"),
            typed.value(RECEIVED + ".time"));
    var form = checked(typed, children, received);
    if (form.refused()) {
      return new Refused(form);
    }
    var wanted =
        new DiscussionWanted(
            form.value(KEY),
            children,
            instant(received),
            form.is(COMPLEX, "yes"),
            circumstances(form),
            form.value(BECAUSE));
    return switch (desk.ask(viewer, wanted)) {
      case StrategyDesk.RequestOutcome.Requested done ->
          new Asked(done.discussion(), said(done, received));
      case StrategyDesk.RequestOutcome.Refused no ->
          new Refused(form.problem(no.field(), no.sentence()));
    };
  }

  /** Everything that is wrong at once, in the order of the page. */
  private static Filled checked(
      Filled typed, List<CaseRef> children, DateTimeText.Moment received) {
    var form = typed;
    if (form.value(BECAUSE).isBlank()) {
      form = form.problem(BECAUSE, "Write what was learnt and why a discussion is needed");
    }
    if (received instanceof DateTimeText.Never never) {
      form = form.problem(RECEIVED, never.sentence());
    }
    if (children.isEmpty()) {
      form = form.problem(CHILDREN, "Choose at least one child");
    }
    if (!form.is(COMPLEX, "yes") && !form.is(COMPLEX, "no")) {
      form = form.problem(COMPLEX, "Say whether it looks like complex or organised abuse");
    }
    return form;
  }

  private static String said(
      StrategyDesk.RequestOutcome.Requested done, DateTimeText.Moment received) {
    return (done.joined()
                ? "Strategy discussion %s was open already; what you wrote was added to it."
                : "Strategy discussion %s was asked for; those who convene it have the task.")
            .formatted(done.discussion())
        + (received instanceof DateTimeText.Twice
            ? " The clocks show that time twice; the first was taken."
            : "");
  }

  /** Of a time the clocks show twice the earlier one: a clock that starts earlier protects more. */
  private static Instant instant(DateTimeText.Moment received) {
    return switch (received) {
      case DateTimeText.Once once -> once.instant();
      case DateTimeText.Twice twice -> twice.earlier();
      case DateTimeText.Never never -> throw new IllegalStateException(never.sentence());
    };
  }

  private static Set<Circumstance> circumstances(Filled form) {
    var names = listed(form, CIRCUMSTANCES).toList();
    return Arrays.stream(Circumstance.values())
        .filter(one -> names.contains(one.name()))
        .collect(Collectors.toSet());
  }

  /** The options ticked under one name. */
  static Stream<String> listed(Filled form, String name) {
    return Arrays.stream(form.value(name).split(",")).filter(one -> !one.isBlank());
  }

  /** A reference no page of ours made names no child. */
  private static CaseRef child(String ref) {
    try {
      return new CaseRef(ref);
    } catch (IllegalArgumentException wrong) {
      throw new NotVisible("No child of that reference");
    }
  }
}
