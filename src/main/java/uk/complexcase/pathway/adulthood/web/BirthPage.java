package uk.complexcase.pathway.adulthood.web;

import java.util.List;
import uk.complexcase.cases.casefile.DaysOfBirth;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/** The page on which a day of birth is entered or corrected. */
public record BirthPage(
    IdentityBar child, List<DaysOfBirth.Change> changes, boolean may, TypedForm form)
    implements FormPage {

  public BirthPage {
    changes = List.copyOf(changes);
  }
}
