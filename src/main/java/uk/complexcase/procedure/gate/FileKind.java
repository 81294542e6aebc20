package uk.complexcase.procedure.gate;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of file a procedure consists of. */
enum FileKind {
  MODEL("bpmn"),
  TABLE("dmn"),
  FORM("form");

  /** A word, not a path: it becomes part of addresses and of the engine's own names. */
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,98}\\.(bpmn|dmn|form)");

  private final String ending;

  FileKind(String ending) {
    this.ending = ending;
  }

  /** Empty for a name no file of the procedure may have. */
  static Optional<FileKind> of(String name) {
    return NAME.matcher(name).matches()
        ? Stream.of(values()).filter(kind -> name.endsWith("." + kind.ending)).findFirst()
        : Optional.empty();
  }

  /** The name without its ending: what the process, decision or form in it is called. */
  static String word(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
