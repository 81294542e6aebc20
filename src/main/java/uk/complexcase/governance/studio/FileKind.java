package uk.complexcase.governance.studio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file of the procedure is; its name says so. */
public enum FileKind {
  BPMN("Model"),
  DMN("Decision"),
  FORM("Form");

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,80}\\.[a-z]{3,4}");

  private final String label;

  FileKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** How the name of such a file ends, with its dot. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** The kind of file a name stands for; empty when it can be the name of none. */
  public static Optional<FileKind> of(String name) {
    return NAME.matcher(name).matches()
        ? Arrays.stream(values()).filter(kind -> name.endsWith(kind.ending())).findFirst()
        : Optional.empty();
  }
}
