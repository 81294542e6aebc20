package uk.complexcase.procedure;

import java.util.List;
import java.util.stream.Stream;

/** One form as a person reads it: its questions by section. */
public record FormSheet(
    String id, String title, String resource, List<String> clauses, List<Section> sections) {

  public FormSheet {
    clauses = List.copyOf(clauses);
    sections = List.copyOf(sections);
  }

  public Stream<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream());
  }

  /** Questions under one heading. */
  public record Section(String label, List<Question> questions) {

    public Section {
      questions = List.copyOf(questions);
    }
  }

  /**
   * One question, or a text that is only read.
   *
   * @param type {@code radio}, {@code select}, {@code checklist}, {@code checkbox}, {@code number},
   *     {@code textfield}, {@code textarea} or {@code text}
   * @param options what may be chosen; empty where the list is made for the child
   * @param usedBy who uses the answer, and for what
   * @param hiddenWhen expression that hides it; empty where it is always asked
   */
  public record Question(
      String key,
      String label,
      String hint,
      String type,
      boolean required,
      List<Option> options,
      String usedBy,
      String hiddenWhen) {

    public Question {
      options = List.copyOf(options);
    }

    /** Whether it asks something; a text is only read. */
    public boolean asked() {
      return !type.equals("text");
    }

    /** What stands there to be read, its marks and what is filled in for a child taken out. */
    public String words() {
      return label
          .replace("**", "")
          .replaceAll("\\{\\{[#/][^}]*}}", "")
          .replaceAll("\\{\\{[^}]*}}", "[what earlier steps recorded]")
          .strip();
    }
  }

  /** An answer that may be chosen. */
  public record Option(String label, String value) {}
}
