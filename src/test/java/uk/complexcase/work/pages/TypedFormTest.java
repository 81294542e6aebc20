package uk.complexcase.work.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** A form sent twice is taken once, and what was typed into a refused one is not lost. */
class TypedFormTest {

  @Test
  void a_form_keeps_the_submission_it_was_opened_with() {
    String opened = TypedForm.fresh().submissionId();

    assertThat(TypedForm.of(Map.of("submissionId", " " + opened + " ")).submissionId())
        .isEqualTo(opened);
  }

  @Test
  void a_submission_that_is_not_ours_is_a_new_one() {
    var sent = Map.of("submissionId", "x".repeat(36));

    assertThat(UUID.fromString(TypedForm.of(sent).submissionId())).isNotNull();
    assertThat(TypedForm.of(sent).submissionId()).isNotEqualTo(TypedForm.of(sent).submissionId());
    assertThat(TypedForm.of(Map.of()).submissionId()).isNotEmpty();
  }

  @Test
  void a_refused_form_shows_what_was_typed_and_the_first_problem_of_each_field_in_order() {
    var form =
        TypedForm.of(Map.of("words", " Two of them ", "kind", "NOTICE"))
            .refused(
                List.of(
                    new FieldProblem("words", "Write why"),
                    new FieldProblem("kind", "Choose one"),
                    new FieldProblem("words", "Shorten this")));
    FormPage page = () -> form;

    assertThat(page.value("words")).isEqualTo(" Two of them ");
    assertThat(form.text("words")).isEqualTo("Two of them");
    assertThat(page.is("kind", "NOTICE")).isTrue();
    assertThat(page.is("kind", "ORDER")).isFalse();
    assertThat(page.problem("kind")).isEqualTo("Choose one");
    assertThat(page.problem("because")).isNull();
    assertThat(page.problems())
        .containsExactly(
            new FormPage.Problem("Write why", "#words"),
            new FormPage.Problem("Choose one", "#kind"));
  }

  @Test
  void a_moment_is_read_from_its_four_fields() {
    var form =
        TypedForm.of(
            Map.of("at.day", " 28", "at.month", "3", "at.year", "2027", "at.time", "17:30 "));

    assertThat(form.moment("at")).isEqualTo("28 3 2027 17:30");
    assertThat(form.moment("until")).isEmpty();
  }
}
