package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.work.steps.Said;

/**
 * What one agency is asked to return to one panel.
 *
 * @param open whether it can still be sent
 */
public record PanelReturnSheet(
    PanelLine panel, String agency, @Nullable Instant sentAt, boolean open, List<Case> cases) {

  /**
   * One case the agency may know of.
   *
   * @param paper concern and what brought it to a head
   * @param handling code of how far it may go; empty while nothing is written
   */
  public record Case(
      int number,
      String item,
      IdentityBar child,
      List<Said> paper,
      boolean nothing,
      String words,
      String handling) {}
}
