package uk.complexcase.governance.operations;

import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import uk.complexcase.procedure.Incident;

/**
 * What of an error message may be shown to somebody who supports the product: only what is known to
 * be technical. Everything else is left out, since a message may hold what somebody typed.
 */
final class TechnicalText {

  private static final int MOST = 12;

  private static final Pattern TECHNICAL =
      Pattern.compile(
          // classes of failures, and lines of our own and of the platform's code
          "(?:[a-z][a-z0-9_]*\\.)*[A-Z]\\w*(?:Exception|Error)\\b"
              + "|\\b(?:uk|org|java|javax|jakarta|io|com)(?:\\.[\\w$]+){2,}\\(\\w+\\.java:\\d+\\)"
              // answers of other systems and of the database
              + "|\\b(?:HTTP|status|SQLState|errorCode)[ :=]+\\d{3,5}\\b"
              + "|(?i:connection refused|connection reset|timed? ?out|broken pipe|not found"
              + "|unavailable|no expected|failed to evaluate expression|unique index or primary key)"
              // a variable that is missing, by its name in the model
              + "|No variable found with name '[A-Za-z]\\w*'"
              // references and the engine's keys
              + "|\\b[A-Z]{1,2}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\\b"
              + "|\\b\\d{16,19}\\b");

  private TechnicalText() {}

  /**
   * The engine's code for what went wrong, which is always shown, and what of its message may be.
   */
  static String of(Incident incident) {
    return (incident.errorType() + "\n" + of(incident.message())).strip();
  }

  /** What is technical in it, each piece once, in its order; empty where nothing is. */
  static String of(String message) {
    var pieces = new LinkedHashSet<String>();
    var found = TECHNICAL.matcher(message);
    while (found.find() && pieces.size() < MOST) {
      pieces.add(found.group());
    }
    return String.join("\n", pieces);
  }
}
