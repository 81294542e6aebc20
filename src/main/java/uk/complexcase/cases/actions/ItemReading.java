package uk.complexcase.cases.actions;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionBook.Line;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/** Reads the book; of what a viewer may not know of nothing is told. */
@Component
class ItemReading {

  private static final String KEPT_BACK = "What it says is kept with those who agreed it";

  private final ItemRows rows;
  private final ChildRows childRows;
  private final CaseFiles files;
  private final CaseAccess access;
  private final PeopleDirectory people;
  private final InstantSource clock;

  ItemReading(
      ItemRows rows,
      ChildRows childRows,
      CaseFiles files,
      CaseAccess access,
      PeopleDirectory people,
      InstantSource clock) {
    this.rows = rows;
    this.childRows = childRows;
    this.files = files;
    this.access = access;
    this.people = people;
    this.clock = clock;
  }

  Line line(StoredItem item) {
    return lines(List.of(item)).getFirst();
  }

  List<Line> lines(List<StoredItem> items) {
    Map<String, List<ChildRows.Child>> children = children(items);
    return items.stream().map(item -> line(item, item.words(), refs(children, item))).toList();
  }

  List<Line> ofChild(Viewer viewer, CaseRef child) {
    files.identity(viewer, child);
    Set<CaseRef> family = family(child);
    List<StoredItem> items = rows.ofChildren(access.openOf(viewer, family));
    Map<String, List<ChildRows.Child>> children = children(items);
    Set<CaseRef> all = new HashSet<>();
    children
        .values()
        .forEach(some -> some.forEach(one -> all.addAll(List.of(one.ref(), one.current()))));
    Set<CaseRef> open = access.openOf(viewer, all);
    Set<CaseRef> hidden = access.hiddenOf(viewer, all);
    return items.stream()
        .map(item -> seen(item, children.getOrDefault(item.ref(), List.of()), open, hidden))
        .toList();
  }

  /** The file and, where it holds the case now, those merged into it. */
  private Set<CaseRef> family(CaseRef child) {
    Set<CaseRef> family = new HashSet<>(Set.of(child));
    if (files.current(child).equals(child)) {
      family.addAll(childRows.heldBy(child));
    }
    return family;
  }

  /** What speaks of a child hidden from the viewer keeps its words back. */
  private Line seen(
      StoredItem item, List<ChildRows.Child> children, Set<CaseRef> open, Set<CaseRef> hidden) {
    boolean speaksOfHidden =
        children.stream()
            .anyMatch(child -> hidden.contains(child.ref()) || hidden.contains(child.current()));
    return line(
        item,
        speaksOfHidden ? KEPT_BACK : item.words(),
        children.stream()
            .filter(child -> open.contains(child.ref()) && open.contains(child.current()))
            .map(ChildRows.Child::ref)
            .toList());
  }

  private Line line(StoredItem item, String words, List<CaseRef> children) {
    LocalDate today = LondonTime.today(clock);
    String owner = item.owner() == null ? item.ownerName() : people.nameOf(item.owner());
    return new Line(
        item.ref(),
        item.recommendation(),
        item.kind(),
        words,
        item.agency(),
        owner,
        item.due(),
        item.state().told(item.due(), today),
        words.equals(item.words()) ? item.answer() : "",
        children,
        item.agreedAt(),
        item.agreedBy());
  }

  private Map<String, List<ChildRows.Child>> children(List<StoredItem> items) {
    return childRows.of(items.stream().map(StoredItem::ref).toList()).stream()
        .collect(
            Collectors.groupingBy(
                ChildRows.Child::itemRef, HashMap::new, Collectors.toCollection(ArrayList::new)));
  }

  private static List<CaseRef> refs(Map<String, List<ChildRows.Child>> children, StoredItem item) {
    return children.getOrDefault(item.ref(), List.of()).stream().map(ChildRows.Child::ref).toList();
  }
}
