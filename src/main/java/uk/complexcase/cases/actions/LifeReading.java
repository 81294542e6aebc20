package uk.complexcase.cases.actions;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/** Reads actions as they stand; one of several children is seen by whom may see all of them. */
@Component
class LifeReading {

  private final ItemRows rows;
  private final ChildRows childRows;
  private final LifeRows lives;
  private final CaseAccess access;
  private final PeopleDirectory people;
  private final InstantSource clock;

  LifeReading(
      ItemRows rows,
      ChildRows childRows,
      LifeRows lives,
      CaseAccess access,
      PeopleDirectory people,
      InstantSource clock) {
    this.rows = rows;
    this.childRows = childRows;
    this.lives = lives;
    this.access = access;
    this.people = people;
    this.clock = clock;
  }

  /** Those of the references that are there, in the order asked for. */
  List<Standing> of(List<String> refs) {
    return standing(refs.stream().flatMap(ref -> rows.find(ref).stream()).toList());
  }

  List<Standing> standing(List<StoredItem> items) {
    var refs = items.stream().map(StoredItem::ref).toList();
    var life =
        lives.of(refs).stream().collect(Collectors.toMap(LifeRows.Life::ref, Function.identity()));
    var children =
        childRows.of(refs).stream().collect(Collectors.groupingBy(ChildRows.Child::itemRef));
    var today = LondonTime.today(clock);
    return items.stream()
        .map(item ->
            standing(
                item, Objects.requireNonNull(life.get(item.ref())), files(children, item), today))
        .toList();
  }

  /** Only those every child of which passes, as it was agreed and as its file is held now. */
  List<Standing> allChildren(
      List<StoredItem> items, Viewer viewer, BiPredicate<Viewer, Collection<CaseRef>> may) {
    var byItem =
        childRows.of(items.stream().map(StoredItem::ref).toList()).stream()
            .collect(Collectors.groupingBy(ChildRows.Child::itemRef));
    return standing(
        items.stream()
            .filter(item -> may.test(viewer, both(byItem.getOrDefault(item.ref(), List.of()))))
            .toList());
  }

  boolean opensAll(Viewer viewer, Collection<CaseRef> children) {
    return access.openOf(viewer, children).containsAll(children);
  }

  boolean hiddenNone(Viewer viewer, Collection<CaseRef> children) {
    return access.hiddenOf(viewer, children).isEmpty();
  }

  private static Set<CaseRef> both(List<ChildRows.Child> children) {
    var all = new HashSet<CaseRef>();
    children.forEach(child -> all.addAll(List.of(child.ref(), child.current())));
    return all;
  }

  private static List<CaseRef> files(Map<String, List<ChildRows.Child>> all, StoredItem item) {
    return all.getOrDefault(item.ref(), List.of()).stream()
        .map(ChildRows.Child::current)
        .distinct()
        .toList();
  }

  private Standing standing(
      StoredItem item, LifeRows.Life life, List<CaseRef> children, LocalDate today) {
    return new Standing(
        item.ref(),
        item.source(),
        item.recommendation(),
        item.kind(),
        item.words(),
        item.agency(),
        item.owner(),
        item.owner() == null ? item.ownerName() : people.nameOf(item.owner()),
        item.due(),
        item.state().told(item.due(), today),
        step(item, life, children),
        life.round(),
        life.begun(),
        life.chair(),
        life.evidenceAsked(),
        life.givenBack(),
        life.doneWords(),
        life.evidence(),
        item.answer(),
        children,
        item.agreedAt(),
        item.agreedBy());
  }

  private ActionStep step(StoredItem item, LifeRows.Life life, List<CaseRef> children) {
    var step = step(item, life);
    return step.running() && nobodyCan(item, children) ? ActionStep.SETTLE : step;
  }

  /** Whoever left the directory or is kept from a child has nothing in hand any more. */
  private boolean nobodyCan(StoredItem item, List<CaseRef> children) {
    return item.owner() != null
        && (people.find(item.owner()).isEmpty()
            || !access.keptFrom(item.owner(), children).isEmpty());
  }

  private static ActionStep step(StoredItem item, LifeRows.Life life) {
    return switch (item.state()) {
      case OPEN -> life.givenBack().isEmpty() ? ActionStep.ACCEPT : ActionStep.SETTLE;
      case ACCEPTED -> life.givenBack().isEmpty() ? ActionStep.DO : ActionStep.SETTLE;
      case CANCELLED, WITHDRAWN -> ActionStep.CALLED_OFF;
      case DONE, AWAITING_ANSWER, NOT_ACCEPTED -> ActionStep.DONE;
    };
  }
}
