package uk.complexcase.rehearsal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One fictional case, told in YAML: who does what when, and what must and must not come of it.
 * Times are Europe/London, written as in the forms: {@code 27 3 2027 14:30}.
 *
 * @param orphans what the sweep may find although it is nobody's, each with the reason
 */
record Scenario(
    String id,
    String title,
    List<Step> steps,
    List<ExpectedClock> deadlines,
    Expected expected,
    Never never,
    @Nullable Map<String, String> orphans) {

  /**
   * One act of one person: sends a referral, does the task of the named element, or acts on the
   * meeting page.
   *
   * @param child the child whose task it is, where it is not the contact's
   * @param about words of the record it is about, where several tasks are alike
   * @param meets what is done on the meeting page, act by act
   * @param asks for a strategy discussion about all the children
   * @param offered element of a task that must stand in the person's list
   * @param refused fields of the form that are found wrong; nothing is stored
   * @param knows a child whose file is there before anybody refers: name and day of birth
   * @param merges name of a known child whom the referral was about
   * @param missing a report that the child is missing
   * @param protects a legal option used to protect the child
   * @param ends how police protection of the child ended
   * @param disrupts an option used to disrupt the exploitation of the child
   * @param panel what is done on the pages of an exploitation panel
   * @param plan what is done on the page of the child's multi-agency plan
   * @param sees what the child's page says of the complex safeguarding team's work
   * @param governance how the child stands on today's daily list, or that its meeting is held
   * @param told people who were told of the child since the day before, by kind of notice
   */
  record Step(
      String at,
      String who,
      @Nullable String child,
      @Nullable String about,
      @Nullable Map<String, Object> refers,
      @Nullable String does,
      @Nullable Map<String, Object> enters,
      @Nullable List<Map<String, Object>> meets,
      @Nullable List<String> refused,
      @Nullable Asking asks,
      @Nullable String offered,
      @Nullable String cannot,
      @Nullable Map<String, String> knows,
      @Nullable String merges,
      @Nullable Map<String, String> missing,
      @Nullable Map<String, String> protects,
      @Nullable Map<String, String> ends,
      @Nullable Map<String, String> disrupts,
      @Nullable Map<String, String> panel,
      @Nullable Map<String, String> plan,
      @Nullable Map<String, Object> sees,
      @Nullable String governance,
      @Nullable Map<String, List<String>> told) {}

  /** A practitioner's request for a discussion of the scenario's children. */
  record Asking(String because, String receivedAt, boolean complex, List<String> circumstances) {}

  /**
   * A row of the scenario's deadline table.
   *
   * @param of {@code contact}, {@code discussion}, {@code each-child}, or a child's name
   * @param state left out where the scenario does not tell how it ends
   * @param skips days its explanation must say it does not count
   * @param counts days it must not say so of
   * @param from when it started, where the owner has several of this kind
   * @param warned when its owner is warned
   */
  record ExpectedClock(
      String timescale,
      String of,
      String due,
      @Nullable String state,
      @Nullable List<String> skips,
      @Nullable List<String> counts,
      @Nullable String from,
      @Nullable List<String> warned) {}

  /**
   * What stands at the end.
   *
   * @param classification left out as long as nothing is decided
   * @param childStatus of every child that {@code childStatuses} does not name
   * @param linkedContacts names of the children other contacts were opened for
   */
  record Expected(
      String status,
      @Nullable String classification,
      List<String> openTasks,
      String childStatus,
      @Nullable Map<String, String> childStatuses,
      @Nullable List<String> linkedContacts,
      @Nullable Discussion discussion) {}

  /**
   * What stands of the strategy discussion at the end.
   *
   * @param quorate of each session, in order
   * @param outcomes child to outcome
   * @param alleged children thought to have harmed others, each beside an outcome and a safety plan
   * @param absent agencies whose absence the chair took up or has to
   * @param followUps kind and what came of it, each on its own
   */
  record Discussion(
      String state,
      List<Boolean> quorate,
      Map<String, String> outcomes,
      @Nullable List<String> alleged,
      List<String> absent,
      List<String> followUps) {}

  /**
   * What must not have happened.
   *
   * @param cases people for whom no case file and no contact may be there
   * @param minutes words of the minutes and the only child on whose record they may stand
   */
  record Never(
      List<String> timescales,
      List<String> tasks,
      @Nullable List<String> cases,
      @Nullable Map<String, String> minutes) {}

  static Scenario read(String name) {
    try (var in =
        Objects.requireNonNull(
            Scenario.class.getResourceAsStream("/scenarios/" + name + ".yaml"), name)) {
      Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .convertValue(tree, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
