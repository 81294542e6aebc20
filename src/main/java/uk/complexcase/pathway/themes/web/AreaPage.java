package uk.complexcase.pathway.themes.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.pathway.themes.AreaDesk.Marked;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/**
 * The page on which a case is marked with a place.
 *
 * @param marks whether the viewer marks
 */
public record AreaPage(
    IdentityBar child,
    List<Marked> marked,
    Map<String, String> places,
    boolean marks,
    TypedForm form)
    implements FormPage {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  /** The places to choose from. */
  public List<Choice> choices() {
    return Choice.of(places);
  }

  /** The month as people say it. */
  public String said(YearMonth month) {
    return MONTH.format(month);
  }
}
