package uk.complexcase.procedure.compare;

import java.util.Locale;
import org.w3c.dom.Element;

/** How people call an element of a diagram. */
final class Called {

  private Called() {}

  /** Its name in quotation marks; what it is where it has none. */
  static String of(Element element) {
    String name = element.getAttribute("name").strip().replaceAll("\\s+", " ");
    return name.isEmpty()
        ? "the %s %s".formatted(word(element), element.getAttribute("id"))
        : "\"%s\"".formatted(name);
  }

  /** To begin a sentence with. */
  static String title(Element element) {
    String called = of(element);
    return called.startsWith("\"")
        ? "The %s %s".formatted(word(element), called)
        : "T" + called.substring(1);
  }

  private static String word(Element element) {
    String kind = element.getLocalName();
    return switch (kind) {
      case "userTask" -> "task";
      case "startEvent" -> "start";
      case "endEvent" -> "end";
      case "callActivity" -> "called process";
      case "subProcess", "adHocSubProcess" -> "sub-process";
      case "serviceTask", "sendTask", "receiveTask", "businessRuleTask" -> "automatic step";
      case "textAnnotation" -> "note";
      default ->
          kind.endsWith("Gateway")
              ? "gateway"
              : kind.endsWith("Event") ? "event" : kind.toLowerCase(Locale.ROOT);
    };
  }
}
