package uk.complexcase.procedure.gate;

import java.util.Optional;
import org.w3c.dom.Element;
import uk.complexcase.procedure.models.Xml;

/** What makes XML a decision table that the engine can evaluate. */
final class TableScreen {

  private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  private static final int MOST_RULES = 1_000;

  private TableScreen() {}

  static Optional<String> refusal(Element root, String word) {
    if (!DMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
      return Optional.of(Refusals.NOT_DMN);
    }
    var decisions = Xml.children(root, "decision");
    if (decisions.size() != 1 || Xml.children(decisions.getFirst(), "decisionTable").size() != 1) {
      return Optional.of(Refusals.ONE_TABLE);
    }
    if (!word.equals(decisions.getFirst().getAttribute("id"))) {
      return Optional.of(Refusals.NAMED_AS_FILE);
    }
    return Xml.below(root, "rule").size() > MOST_RULES
        ? Optional.of(Refusals.COUNT)
        : Optional.empty();
  }
}
