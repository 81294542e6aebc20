package uk.complexcase.procedure.release;

import java.util.regex.Pattern;

/** Says in a sentence what the engine refused of a deployment. */
final class EngineWords {

  private static final Pattern PLACE =
      Pattern.compile("'?([a-z0-9-]+\\.(?:bpmn|dmn|form))'?:?\\s*(.*)", Pattern.DOTALL);
  private static final Pattern ELEMENT = Pattern.compile("Element: (\\w+)");
  private static final int LONGEST = 300;

  private EngineWords() {}

  /** The file and the step, where the engine names them, and its own words shortened. */
  static String of(String said) {
    var place = PLACE.matcher(said);
    if (!place.find()) {
      return "The engine refused the change. It said: " + shortened(said);
    }
    var element = ELEMENT.matcher(place.group(2));
    return "The engine refused "
        + place.group(1)
        + (element.find() ? ", at the step " + element.group(1) : "")
        + ". It said: "
        + shortened(place.group(2));
  }

  private static String shortened(String said) {
    var line = said.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
