package uk.complexcase.pathway.themes;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.OpenedFiles;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Keeps the places that cases are marked with. */
@Service
@Transactional
class MarkingAreas implements AreaDesk {

  private final ThemeFacts facts;
  private final Catalogue catalogue;
  private final OpenedFiles opened;
  private final AuditLog audit;
  private final InstantSource clock;

  MarkingAreas(
      ThemeFacts facts,
      Catalogue catalogue,
      OpenedFiles opened,
      AuditLog audit,
      InstantSource clock) {
    this.facts = facts;
    this.catalogue = catalogue;
    this.opened = opened;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Map<String, String> places() {
    var places = new LinkedHashMap<String, String>();
    catalogue.of(Dimension.AREA).forEach(one -> places.put(one.code(), one.label()));
    return places;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Marked> of(Viewer viewer, CaseRef child) {
    return facts.of(opened.of(viewer, child), Dimension.AREA).stream()
        .map(one -> new Marked(one.code(), name(one.code()), one.month(), one.counted()))
        .toList();
  }

  @Override
  public @Nullable String mark(Viewer viewer, CaseRef child, String area) {
    var file = opened.of(viewer, child);
    require(viewer);
    if (catalogue.area(area).isEmpty()) {
      return "Choose a place of the list";
    }
    facts.add(file, file, clock.instant(), Dimension.AREA, List.of(area));
    audit.act(viewer.id(), "AREA_MARKED", file.value(), "Marked with a place: " + area);
    return null;
  }

  @Override
  public void takeBack(Viewer viewer, CaseRef child, String area) {
    var file = opened.of(viewer, child);
    require(viewer);
    facts.takeBack(file, Dimension.AREA, area);
    audit.act(viewer.id(), "AREA_TAKEN_BACK", file.value(), "Place taken back: " + name(area));
  }

  /** The name of a place; of one that left the list, its code. */
  private String name(String code) {
    return catalogue.area(code).map(Theme::label).orElse(code);
  }

  private static void require(Viewer viewer) {
    if (!viewer.may(Permission.CHAIR_PANEL)) {
      throw new NotVisible("Not for " + viewer.id());
    }
  }
}
