package uk.complexcase.procedure.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.complexcase.procedure.DecisionSheet;
import uk.complexcase.procedure.FormSheet;
import uk.complexcase.procedure.ModelSheet;
import uk.complexcase.procedure.release.Digest;

/** One set of files as people read it. */
record LibraryRead(
    List<ModelSheet> models,
    List<DecisionSheet> decisions,
    List<FormSheet> forms,
    SortedMap<String, String> digests) {

  static LibraryRead of(Map<String, String> files) {
    var models = new ArrayList<ModelSheet>();
    var decisions = new ArrayList<DecisionSheet>();
    var forms = new ArrayList<FormSheet>();
    var digests = new TreeMap<String, String>();
    files.forEach((name, text) -> {
      if (name.endsWith(".bpmn")) {
        models.addAll(ModelSheets.read(Xml.root(text, name), name));
      } else if (name.endsWith(".dmn")) {
        decisions.addAll(DecisionSheets.read(Xml.root(text, name), name));
      } else if (name.endsWith(".form")) {
        forms.add(FormSheets.read(text, name));
      }
      digests.put(name, Digest.of(text));
    });
    models.sort(Comparator.comparing(ModelSheet::name));
    decisions.sort(Comparator.comparing(DecisionSheet::name));
    forms.sort(Comparator.comparing(FormSheet::title));
    return new LibraryRead(
        List.copyOf(models), List.copyOf(decisions), List.copyOf(forms), digests);
  }
}
