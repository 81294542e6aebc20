package uk.complexcase.procedure.models;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.Clause;
import uk.complexcase.procedure.DecisionSheet;
import uk.complexcase.procedure.FormSheet;
import uk.complexcase.procedure.ModelSheet;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.procedure.ProcedureLibrary;

/** The files in force as people read them, read once for each release. */
@Component
class LibraryInForce implements ProcedureLibrary {

  private final Anew<LibraryRead> read;
  private final List<Clause> clauses = List.copyOf(ClauseCatalogue.read().values());
  private final Map<String, Variable> variables = Vocabulary.read();

  LibraryInForce(ProcedureFiles files) {
    this.read = new Anew<>(files, LibraryRead::of);
  }

  @Override
  public List<ModelSheet> models() {
    return read.get().models();
  }

  @Override
  public List<DecisionSheet> decisions() {
    return read.get().decisions();
  }

  @Override
  public List<FormSheet> forms() {
    return read.get().forms();
  }

  @Override
  public List<Clause> clauses() {
    return clauses;
  }

  @Override
  public Map<String, Variable> variables() {
    return variables;
  }

  @Override
  public Map<String, String> digests() {
    return new TreeMap<>(read.get().digests());
  }
}
