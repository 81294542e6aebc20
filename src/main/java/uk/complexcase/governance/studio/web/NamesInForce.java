package uk.complexcase.governance.studio.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.ProcedureLibrary;

/** What people call the files in force. */
@Component
class NamesInForce {

  private final ProcedureLibrary library;

  NamesInForce(ProcedureLibrary library) {
    this.library = library;
  }

  /** Names by file. */
  Map<String, String> all() {
    var names = new HashMap<String, String>();
    Stream.of(
            library.models().stream().map(each -> Map.entry(each.resource(), each.name())),
            library.decisions().stream().map(each -> Map.entry(each.resource(), each.name())),
            library.forms().stream().map(each -> Map.entry(each.resource(), each.title())))
        .flatMap(each -> each)
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .forEach(each -> names.putIfAbsent(each.getKey(), each.getValue()));
    return names;
  }

  /** What a file is called; its own name where it is new. */
  String of(String file) {
    return all().getOrDefault(file, file);
  }
}
