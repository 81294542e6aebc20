package uk.complexcase.cases.papers;

import java.util.Map;

/** Prints papers. The same body serves as accessible HTML and as PDF. */
public interface Papers {

  /** The body of a paper from a template under {@code templates/}; every value is escaped. */
  String body(String template, Map<String, ?> values);

  /**
   * The paper as tagged PDF (PDF/UA) in British English. Nothing is fetched from anywhere: what is
   * no heading, text, list, table or link inside the paper or to https is left out.
   *
   * @throws IllegalArgumentException when the body is not well formed, which is a template's fault
   */
  byte[] pdf(Paper paper);
}
