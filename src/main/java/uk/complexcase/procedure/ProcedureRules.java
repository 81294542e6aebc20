package uk.complexcase.procedure;

import java.util.List;
import java.util.Map;

/** The contract the models, tables and forms are held to, and what breaks it. */
public interface ProcedureRules {

  /**
   * What is wrong with a procedure.
   *
   * @param files all of it as it would be in force, file name to text
   * @return problems of the files, those that stop a release first
   */
  List<Problem> problems(Map<String, String> files);
}
