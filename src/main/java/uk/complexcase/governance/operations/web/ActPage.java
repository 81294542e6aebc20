package uk.complexcase.governance.operations.web;

import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/** The form of an act that needs a reason. */
public record ActPage(TypedForm form) implements FormPage {

  /** Whether it was refused. */
  public boolean refused() {
    return !form.found().isEmpty();
  }
}
