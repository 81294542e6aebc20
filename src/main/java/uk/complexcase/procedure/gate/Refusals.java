package uk.complexcase.procedure.gate;

/** The sentences with which files are refused; none repeats anything of a file. */
final class Refusals {

  static final String NAME =
      "A file of the procedure is named with letters, digits and hyphens, and ends in .bpmn, .dmn or .form.";
  static final String EMPTY = "The file is empty.";
  static final String SIZE = "The file is larger than 1 MB.";
  static final String TEXT =
      "The file is not plain UTF-8 text: it holds bytes or invisible characters that could be read in more than one way.";
  static final String NOT_XML = "The file is not well-formed XML, so it is no diagram or table.";
  static final String DOCTYPE =
      "The file declares a document type or entities, which a diagram or table never needs.";
  static final String OUTSIDE =
      "The file asks for something outside itself, such as a style sheet or an import.";
  static final String ENCODING = "The file says that its encoding is not UTF-8.";
  static final String DEPTH = "The file nests its parts too deeply to be a diagram, table or form.";
  static final String COUNT =
      "The file holds more parts than a person could read: split it before you bring it.";
  static final String STRANGE_PARTS =
      "The file holds parts that belong neither to BPMN or DMN nor to Camunda 8.";
  static final String NOT_BPMN = "The file is no BPMN 2.0 diagram.";
  static final String NOT_DMN = "The file is no DMN 1.3 decision table.";
  static final String ONE_PROCESS = "A diagram holds exactly one process.";
  static final String EXECUTABLE =
      "The process is not marked executable, so the engine would never run it.";
  static final String SCRIPT = "The file holds a script, and a procedure runs none.";
  static final String LANGUAGE = "The file has expressions in another language than FEEL.";
  static final String ACTS =
      "The file holds a script, a link or a function that a browser or the engine might carry out.";
  static final String MARKUP =
      "A name, label or description in the file holds HTML; only plain words may stand there.";
  static final String ONE_TABLE = "A decision file holds exactly one decision table.";
  static final String NOT_FORM = "The file is no Camunda form.";
  static final String COMPONENT =
      "The form has a part of a kind that no page here shows, such as HTML, a picture or a frame.";
  static final String NAMED_AS_FILE =
      "The file must be called as the process, decision or form in it.";

  private Refusals() {}
}
