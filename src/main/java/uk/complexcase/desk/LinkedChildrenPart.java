package uk.complexcase.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.cases.casefile.ChildLinks;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * The children this child is linked to, with what links them. Whom the viewer may not open is left
 * out without a trace, not even as a number.
 */
@Component
class LinkedChildrenPart implements CasePart {

  private final ObjectProvider<ChildLinks> rooms;
  private final CaseFiles files;

  LinkedChildrenPart(ObjectProvider<ChildLinks> rooms, CaseFiles files) {
    this.rooms = rooms;
    this.files = files;
  }

  /** Another child, with what both are part of. */
  record Linked(String reference, String name, String status, List<String> through) {}

  @Override
  public String template() {
    return "desk/linked-children-part";
  }

  @Override
  public int place() {
    return 890;
  }

  @Override
  public Optional<List<Linked>> of(Viewer viewer, CaseRef child) {
    var through = new LinkedHashMap<CaseRef, List<String>>();
    rooms.stream()
        .flatMap(room -> room.links(child).stream())
        .filter(link -> !link.other().equals(child))
        .forEach(link ->
            through.computeIfAbsent(link.other(), other -> new ArrayList<>()).add(link.through()));
    return Optional.of(byName(files.identities(viewer, through.keySet()), through))
        .filter(linked -> !linked.isEmpty());
  }

  private static List<Linked> byName(
      Map<CaseRef, ChildIdentity> visible, Map<CaseRef, List<String>> through) {
    var sorted = new TreeMap<String, Linked>();
    visible.forEach((ref, who) ->
        sorted.put(
            who.name() + " " + ref.value(),
            new Linked(
                ref.value(),
                who.name(),
                who.status(),
                through.getOrDefault(ref, List.of()).stream().distinct().sorted().toList())));
    return List.copyOf(sorted.values());
  }
}
