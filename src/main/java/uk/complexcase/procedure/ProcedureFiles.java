package uk.complexcase.procedure;

import java.util.Map;

/** The files the procedure consists of: models, decision tables and forms. */
public interface ProcedureFiles {

  /**
   * Everything in force, file name to text: {@code risk-review.bpmn}, {@code timescales.dmn},
   * {@code hold-next-review.form}.
   */
  Map<String, String> inForce();

  /**
   * Everything as it was delivered with the code, whatever owners changed since; file name to text.
   */
  Map<String, String> delivered();

  /**
   * The number of the release in force; 0 before the first. Costs next to nothing: whoever keeps
   * what it read of the files asks it each time. Another node's release shows within a second.
   */
  int release();

  /** Looks at once whether another node put something into force. */
  default void lookAgain() {}
}
