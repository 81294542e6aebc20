package uk.complexcase.procedure;

import java.util.Map;

/** The files the procedure consists of: models, decision tables and forms. */
public interface ProcedureFiles {

  /**
   * Everything in force, file name to text: {@code risk-review.bpmn}, {@code timescales.dmn},
   * {@code hold-next-review.form}.
   */
  Map<String, String> inForce();

  /** The number of the release in force; 0 before the first. */
  int release();
}
