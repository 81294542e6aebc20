package uk.complexcase.work.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page with forms: what the fields of the templates ask of it. */
public interface FormPage {

  /** What was typed and what is wrong with it. */
  TypedForm form();

  /** The text typed; empty when nothing was. */
  default String value(String field) {
    return form().typed().getOrDefault(field, "");
  }

  /** Whether this option is chosen. */
  default boolean is(String field, String option) {
    return value(field).equals(option);
  }

  /** What is wrong with a field; null when nothing is. */
  default @Nullable String problem(String field) {
    return form().found().get(field);
  }

  /** The error summary. */
  default List<Problem> problems() {
    return form().found().entrySet().stream()
        .map(one -> new Problem(one.getValue(), "#" + one.getKey()))
        .toList();
  }

  /** Sent with each form of the page. */
  default String submissionId() {
    return form().submissionId();
  }

  /** The choices of a question that is answered yes or no. */
  default List<Choice> yesNo() {
    return List.of(new Choice("YES", "Yes"), new Choice("NO", "No"));
  }

  /** One line of the error summary. */
  record Problem(String sentence, String address) {}

  /** One choice of a set of radios or of a list. */
  record Choice(String value, String label) {

    /** The choices of these labels by code, in their order. */
    public static List<Choice> of(Map<String, String> labels) {
      return labels.entrySet().stream()
          .map(one -> new Choice(one.getKey(), one.getValue()))
          .toList();
    }
  }
}
