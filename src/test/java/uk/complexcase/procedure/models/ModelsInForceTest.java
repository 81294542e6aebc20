package uk.complexcase.procedure.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.procedure.release.FilesFixture;
import uk.complexcase.procedure.release.KeptFiles;

/** What the delivered models say of themselves. */
class ModelsInForceTest {

  private final ProcedureModels models = ModelsFixture.delivered();

  @Test
  void anElementTellsItsNameFormClockClausesAndGuidance() {
    var element = models.element("referral-pathway", "ConfirmInWriting").orElseThrow();

    assertThat(element.type()).isEqualTo("userTask");
    assertThat(element.name()).isEqualTo("Confirm in writing");
    assertThat(element.formId()).isEqualTo("confirm-in-writing");
    assertThat(element.timescale()).isEqualTo("written-confirmation");
    assertThat(element.clauses()).containsExactly("SCR-B-97");
    assertThat(element.guidance()).startsWith("A telephone referral is followed by a written one.");
  }

  @Test
  void elementsInsideASubProcessAreElementsToo() {
    assertThat(models.element("referral-pathway", "ReturnRecordsCheck")).isPresent();
    assertThat(models.elements("referral-pathway"))
        .extracting(ModelElement::id)
        .doesNotHaveDuplicates()
        .startsWith("ReferralReceived", "ClaimStart");
  }

  @Test
  void aTableIsReadRowByRow() {
    var row = models.tableRows("timescales").getFirst();

    assertThat(row)
        .containsEntry("code", "referral-decision")
        .containsEntry("rule", "WORKING_DAYS")
        .containsEntry("amount", "1")
        .containsEntry("warnings", "half,last-day")
        .containsEntry("Clauses", "SCR-B-68");
  }

  @Test
  void cellsWithSeveralTextsStandAsTheyAre() {
    assertThat(models.tableRows("screening-type").getFirst())
        .containsEntry("riskToOthers", "\"UNNAMED\",\"NAMED\",\"NAMED_AND_UNNAMED\"");
  }

  @Test
  void everyElementsClauseIsInTheCatalogue() {
    assertThat(models.elements("referral-pathway").stream().flatMap(e -> e.clauses().stream()))
        .filteredOn(id -> !id.equals("local-default"))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(models.clause(id)).isPresent());
  }

  @Test
  void aClauseStandsInOurOwnWords() {
    assertThat(models.clause("TCS-41").orElseThrow().text())
        .isEqualTo("Hub records a threshold decision on the risk.");
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertThat(models.elements("no-such-process")).isEmpty();
    assertThat(models.formSchema("no-such-form")).isEmpty();
    assertThat(models.diagram("no-such-process")).isEmpty();
    assertThat(models.clause("XX-1")).isEmpty();
    assertThat(models.tableRows("no-such-table")).isEqualTo(List.of());
  }

  @Test
  void aQuotedFieldKeepsItsCommasAndQuotes() {
    assertThat(ClauseCatalogue.fields("A-1,Source,\"one, \"\"two\"\"\",rule,CORE"))
        .containsExactly("A-1", "Source", "one, \"two\"", "rule", "CORE");
  }

  @Test
  void whatOnlyAnEarlierReleaseHasIsStillKnownBecausePhasesRunOnIt() {
    var files = FilesFixture.delivered().inForce();
    var now = new TreeMap<>(files);
    now.computeIfPresent("risk-review.bpmn", (name, text) -> text.replace("ReviewRisk", "Review"));
    now.remove("review-risk.form");
    var models =
        new ModelsInForce(
            FilesFixture.of(now), name -> Optional.ofNullable(files.get(name)).stream().toList());

    assertThat(models.element("risk-review", "ReviewRisk").orElseThrow().formId())
        .isEqualTo("review-risk");
    assertThat(models.formSchema("review-risk")).contains(files.get("review-risk.form"));
    assertThat(models.elements("risk-review"))
        .extracting(ModelElement::id)
        .contains("Review")
        .doesNotContain("ReviewRisk");
    assertThat(models.element("risk-review", "NeverThere")).isEmpty();
  }

  @Test
  void aVersionHasTheFormsAndElementsOfItsReleaseAndOneNotKnownWhatIsInForce() {
    var files = FilesFixture.delivered().inForce();
    var models =
        new ModelsInForce(
            FilesFixture.of(files),
            new KeptFiles() {

              @Override
              public List<String> texts(String name) {
                return List.of();
              }

              @Override
              public Optional<Integer> releaseOf(long version) {
                return version == 0 ? Optional.empty() : Optional.of((int) version);
              }

              @Override
              public Optional<String> text(int release, String name) {
                return release == 7
                    ? Optional.ofNullable(files.get(name))
                        .map(text -> text.replace("review-risk", "review-hazard"))
                    : Optional.empty();
              }
            });
    var now = files.get("review-risk.form");

    assertThat(models.formSchema("review-risk", 0)).contains(now);
    assertThat(models.formSchema("review-risk", 8)).as("not kept").contains(now);
    assertThat(models.formSchema("review-risk", 7).orElseThrow()).contains("review-hazard");
    assertThat(models.element("risk-review", "ReviewRisk", 0).orElseThrow().formId())
        .isEqualTo("review-risk");
    assertThat(models.element("risk-review", "ReviewRisk", 7).orElseThrow().formId())
        .isEqualTo("review-hazard");
  }

  @Test
  void anotherReleaseIsReadAnew() {
    var files = new TreeMap<>(FilesFixture.delivered().inForce());
    var release = new AtomicInteger(1);
    var models =
        new ModelsInForce(
            new ProcedureFiles() {

              @Override
              public Map<String, String> inForce() {
                return files;
              }

              @Override
              public Map<String, String> delivered() {
                return files;
              }

              @Override
              public int release() {
                return release.get();
              }
            },
            name -> List.of());
    assertThat(models.tableRows("timescales").getFirst()).containsEntry("amount", "1");

    files.computeIfPresent(
        "timescales.dmn", (name, text) -> text.replaceFirst("<text>1</text>", "<text>2</text>"));
    assertThat(models.tableRows("timescales").getFirst()).containsEntry("amount", "1");
    release.set(2);

    assertThat(models.tableRows("timescales").getFirst()).containsEntry("amount", "2");
  }
}
