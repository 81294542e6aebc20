package uk.complexcase.pathway.transition.web;

import java.util.List;
import java.util.stream.Stream;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.pathway.transition.TransferDesk;
import uk.complexcase.pathway.transition.TransferKind;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/**
 * The page of handovers and moves of a child: what runs, what was, and what was typed and refused.
 *
 * @param begins whether the viewer may begin one
 */
public record HandoverPage(
    IdentityBar child,
    TransferDesk.Shown shown,
    boolean begins,
    List<Choice> workers,
    TypedForm form)
    implements FormPage {

  /** What can change. */
  public List<Choice> kinds() {
    return Stream.of(TransferKind.values())
        .map(kind -> new Choice(kind.name(), kind.label()))
        .toList();
  }
}
