package uk.complexcase.pathway.themes.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.themes.StrategyDesk.Written;
import uk.complexcase.pathway.themes.Subject;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/**
 * The page of the strategic section.
 *
 * @param panel the day that is shown; null where none is chosen and none is on record
 * @param written what was written for it, newest first
 * @param writes whether the viewer writes
 */
public record StrategyPage(
    @Nullable LocalDate panel,
    List<LocalDate> panels,
    List<Written> written,
    boolean writes,
    TypedForm form)
    implements FormPage {

  public List<Subject> subjects() {
    return List.of(Subject.values());
  }

  /** The day as people say it. */
  public String said(LocalDate day) {
    return LondonTime.day(day);
  }

  /** What is typed already, else what stands, so that nobody writes it a second time. */
  @Override
  public String value(String field) {
    if (form.typed().containsKey(field) || panel == null) {
      return FormPage.super.value(field);
    }
    return switch (field) {
      case "panelOn.day" -> String.valueOf(panel.getDayOfMonth());
      case "panelOn.month" -> String.valueOf(panel.getMonthValue());
      case "panelOn.year" -> String.valueOf(panel.getYear());
      default -> stands(field);
    };
  }

  private String stands(String field) {
    return subjects().stream()
        .filter(subject -> subject.field().equals(field) && !written.isEmpty())
        .map(subject -> written.getFirst().text(subject))
        .findFirst()
        .orElse("");
  }
}
