package uk.complexcase.pathway.actions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionLife;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.actions.ActionDesk.Row;

/** Actions on the case page, and recommendations apart from them (B5, SCR-B-80). */
@Component
class ActionsOfChild implements CasePart {

  private static final int AFTER_THE_PLAN = 60;

  private final ActionLife life;

  ActionsOfChild(ActionLife life) {
    this.life = life;
  }

  /**
   * What the fragment shows.
   *
   * @param running actions not yet done, first due first
   * @param ended those done or called off, latest last
   */
  public record Shown(List<Row> running, List<Row> ended, List<Row> recommendations) {}

  @Override
  public String template() {
    return "pathway/actions/case-part";
  }

  @Override
  public int place() {
    return AFTER_THE_PLAN;
  }

  @Override
  public Optional<?> of(Viewer viewer, CaseRef child) {
    var all =
        life.ofChild(viewer, child).stream()
            .map(one -> new Row(one, "", false, KeptActionDesk.label(one)))
            .toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shown(
                all.stream()
                    .filter(row -> !row.item().recommendation() && row.item().step().running())
                    .sorted(Comparator.comparing(row -> String.valueOf(row.item().due())))
                    .toList(),
                all.stream()
                    .filter(row -> !row.item().recommendation() && !row.item().step().running())
                    .toList(),
                all.stream().filter(row -> row.item().recommendation()).toList()));
  }
}
