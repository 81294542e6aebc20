package uk.complexcase.procedure.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.ProcedureReleased;
import uk.complexcase.procedure.ProcedureRules;
import uk.complexcase.procedure.Release;
import uk.complexcase.procedure.ReleaseOutcome;
import uk.complexcase.procedure.ReleaseOutcome.Refused;
import uk.complexcase.procedure.ReleaseOutcome.Released;
import uk.complexcase.procedure.release.Deploying.Taken;

/** Starts, upgrades, changes and crashes, on both databases; the engine is played. */
class ReleasesTest {

  private static final Map<String, String> FIRST =
      Map.of("review.bpmn", "model 1", "table.dmn", "table 1", "review.form", "form 1");

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** Every step commits, as in the product. */
  @Import(BookRows.class)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  abstract static class Behaviour {

    @Autowired BookRows rows;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired TestClock clock;

    /** What the engine was given, deployment by deployment. */
    private final List<Map<String, String>> engine = new ArrayList<>();

    private final List<Object> told = new ArrayList<>();
    private final List<String> audited = new ArrayList<>();
    private Function<Map<String, String>, Taken> answer = files -> new Taken.Yes(Set.of());

    @BeforeEach
    void an_empty_book() {
      jdbc.sql("delete from procedure_release_version").update();
      jdbc.sql("delete from procedure_release_resource").update();
      jdbc.sql("delete from procedure_release").update();
      jdbc.sql("delete from procedure_file").update();
    }

    @Test
    void what_the_product_came_with_is_the_first_release() {
      var node = started(FIRST);

      assertThat(node.book.all())
          .singleElement()
          .satisfies(release -> {
            assertThat(release.number()).isOne();
            assertThat(release.approvedBy()).isEqualTo("With the installation");
          });
      assertThat(engine).containsExactly(FIRST);
      assertThat(node.files.inForce()).isEqualTo(FIRST);
      assertThat(node.book.files(1)).isEqualTo(FIRST);
    }

    @Test
    void a_start_with_the_same_files_enters_nothing_and_gives_the_engine_the_same_again() {
      started(FIRST);
      var node = started(FIRST);

      assertThat(node.book.all()).hasSize(1);
      assertThat(engine).containsExactly(FIRST, FIRST);
    }

    @Test
    void a_release_from_before_texts_were_kept_is_no_reason_for_another() {
      started(FIRST);
      jdbc.sql("delete from procedure_file").update();

      var node = started(FIRST);

      assertThat(node.book.all()).hasSize(1);
      assertThat(node.book.files(1)).isEqualTo(FIRST);
      assertThat(engine.getLast()).isEqualTo(FIRST);
    }

    @Test
    void an_upgrade_replaces_what_nobody_changed_and_leaves_what_owners_changed() {
      var node = started(FIRST);
      node.put(Map.of("review.bpmn", "owners", "added.form", "added"));

      var upgraded =
          started(Map.of("review.bpmn", "model 2", "table.dmn", "table 2", "new.form", "new"));

      assertThat(upgraded.files.inForce())
          .isEqualTo(
              Map.of(
                  "review.bpmn", "owners",
                  "added.form", "added",
                  "table.dmn", "table 2",
                  "new.form", "new"));
      assertThat(engine.getLast()).isEqualTo(upgraded.files.inForce());
      assertThat(upgraded.book.all().getLast().approvedBy())
          .isEqualTo("With an upgrade of the product");
      assertThat(upgraded.book.heldBack()).isEqualTo(Map.of("review.bpmn", "model 2"));
    }

    @Test
    void who_takes_the_delivered_file_gets_upgrades_again() {
      started(FIRST).put(Map.of("review.bpmn", "owners"));
      var second = Map.of("review.bpmn", "model 2");
      var node = started(second);
      assertThat(node.files.inForce()).isEqualTo(Map.of("review.bpmn", "owners"));

      node.put(second);
      assertThat(node.book.heldBack()).isEmpty();

      assertThat(started(Map.of("review.bpmn", "model 3")).files.inForce())
          .isEqualTo(Map.of("review.bpmn", "model 3"));
    }

    @Test
    void a_change_deploys_all_files_together_as_one_release() {
      var node = started(FIRST);

      var outcome = node.put(Map.of("review.bpmn", "owners", "added.form", "added"));

      var whole =
          Map.of(
              "review.bpmn", "owners",
              "added.form", "added",
              "table.dmn", "table 1",
              "review.form", "form 1");
      assertThat(outcome).isInstanceOf(Released.class);
      assertThat(engine.getLast()).isEqualTo(whole);
      assertThat(node.files.inForce()).isEqualTo(whole);
      assertThat(node.book.files(1)).isEqualTo(FIRST);
      assertThat(node.book.all().getLast())
          .extracting(Release::number, Release::putBy, Release::approvedBy, Release::reason)
          .containsExactly(2, "owner.n1", "owner.n2", "A clearer question");
      assertThat(told).contains(new ProcedureReleased(2));
      assertThat(audited).contains("owner.n2 PROCEDURE_RELEASED release 2");
      assertThat(node.book.standings().get("review.bpmn").version()).isEqualTo(2);
      assertThat(node.book.standings().get("table.dmn").since().number()).isOne();
      assertThat(node.book.texts("review.bpmn")).containsExactly("owners", "model 1");
    }

    @Test
    void a_file_that_owners_added_can_be_taken_out_and_a_delivered_one_cannot() {
      var node = started(FIRST);
      node.put(Map.of("added.form", "added"));

      assertThat(node.put(Map.of("review.form", ""))).isInstanceOf(Refused.class);
      assertThat(node.put(Map.of("added.form", ""))).isInstanceOf(Released.class);

      assertThat(engine.getLast()).isEqualTo(FIRST);
      assertThat(node.files.inForce()).isEqualTo(FIRST);
    }

    @Test
    void another_node_sees_the_release() {
      var here = started(FIRST);
      var there = started(FIRST);
      assertThat(there.files.inForce()).isEqualTo(FIRST);

      here.put(Map.of("review.bpmn", "owners"));
      there.files.lookAgain();

      assertThat(there.files.release()).isEqualTo(2);
      assertThat(there.files.inForce()).containsEntry("review.bpmn", "owners");
    }

    @Test
    void what_the_engine_refuses_changes_nothing() {
      var node = started(FIRST);
      answer = files -> new Taken.No("'review.bpmn': - Element: ReviewRisk\n - ERROR: no flow");

      var outcome = node.put(Map.of("review.bpmn", "owners"));

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.sentence())
                      .startsWith("The engine refused review.bpmn, at the step ReviewRisk."));
      assertNothingChanged(node);
    }

    @Test
    void one_person_alone_no_reason_an_old_comparison_or_no_change_is_refused() {
      var node = started(FIRST);
      var change = Map.of("review.bpmn", "owners");

      assertThat(
              List.of(
                  node.releasing.release(change, 1, "owner.n1", "Owner.N1 ", "Because"),
                  node.releasing.release(change, 1, "owner.n1", "", "Because"),
                  node.releasing.release(change, 1, "owner.n1", "owner.n2", " "),
                  node.releasing.release(change, 0, "owner.n1", "owner.n2", "Because"),
                  node.releasing.release(
                      Map.of("../a.bpmn", "x"), 1, "owner.n1", "owner.n2", "Because"),
                  node.releasing.release(
                      Map.of("review.bpmn", "unreadable"), 1, "owner.n1", "owner.n2", "Because"),
                  node.releasing.release(FIRST, 1, "owner.n1", "owner.n2", "Because")))
          .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Refused.class))
          .doesNotHaveDuplicates();
      assertNothingChanged(node);
    }

    @Test
    void a_crash_before_the_engine_knows_is_ended_by_the_next_start() {
      var node = started(FIRST);
      answer =
          files -> {
            throw new IllegalStateException("The process is killed here");
          };
      assertThatThrownBy(() -> node.put(Map.of("review.bpmn", "owners")))
          .isInstanceOf(IllegalStateException.class);
      assertThat(node.files.inForce()).isEqualTo(FIRST);

      answer = files -> new Taken.Yes(Set.of());
      var again = started(FIRST);

      assertThat(again.files.inForce()).containsEntry("review.bpmn", "owners");
      assertThat(engine.getLast()).isEqualTo(again.files.inForce());
      assertThat(again.book.all()).hasSize(2);
      assertThat(rows.unfinished()).isEmpty();
    }

    @Test
    void a_crash_is_withdrawn_by_the_next_start_where_the_engine_refuses() {
      var node = started(FIRST);
      answer =
          files -> {
            throw new IllegalStateException("The process is killed here");
          };
      assertThatThrownBy(() -> node.put(Map.of("review.bpmn", "owners")))
          .isInstanceOf(IllegalStateException.class);

      answer = refusing("owners");
      assertNothingChanged(started(FIRST));
    }

    @Test
    void an_engine_that_does_not_answer_gets_back_what_was_in_force() {
      var node = started(FIRST);
      answer =
          files -> {
            throw new EngineUnreachable("Silent", new IllegalStateException());
          };
      assertThat(node.put(Map.of("review.bpmn", "owners"))).isInstanceOf(Refused.class);
      assertThat(node.files.inForce()).isEqualTo(FIRST);

      answer = files -> new Taken.Yes(Set.of());
      assertThat(node.put(Map.of("review.bpmn", "owners")))
          .as("the engine may have the first attempt still")
          .isInstanceOf(Refused.class);
      node.mending.mend();

      assertNothingChanged(node);
      assertThat(node.put(Map.of("review.bpmn", "owners"))).isInstanceOf(Released.class);
    }

    @Test
    void a_release_another_node_put_into_force_while_the_engine_was_waited_for_is_in_force() {
      var node = started(FIRST);
      var other = started(FIRST);
      answer =
          files -> {
            answer = again -> new Taken.Yes(Set.of());
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(4)));
            other.mending.mend();
            throw new EngineUnreachable("Silent", new IllegalStateException());
          };

      assertThat(node.put(Map.of("review.bpmn", "owners"))).isInstanceOf(Released.class);

      assertThat(node.files.release()).isEqualTo(2);
      assertThat(node.releasing.onItsWay()).isFalse();
      clock.moveTo(TestClock.START);
    }

    @Test
    void until_it_is_ended_a_release_is_on_its_way() {
      var node = started(FIRST);
      answer =
          files -> {
            throw new IllegalStateException("The database failed once the engine had it");
          };

      assertThatThrownBy(() -> node.put(Map.of("review.bpmn", "owners")))
          .isInstanceOf(IllegalStateException.class);

      assertThat(node.releasing.onItsWay()).isTrue();
    }

    @Test
    void the_files_of_an_upgrade_are_nobodys_release_before_the_engine_took_them() {
      started(FIRST);
      answer = refusing("model 2");
      var upgraded = new Node(Map.of("review.bpmn", "model 2"));

      assertThat(upgraded.files.inForce()).containsEntry("review.bpmn", "model 2");
      assertThat(upgraded.files.release()).as("kept under no number").isNotPositive();
      upgraded.starting.start();

      assertThat(upgraded.files.inForce()).isEqualTo(FIRST);
      assertThat(upgraded.files.release()).isOne();
    }

    @Test
    void an_upgrade_the_engine_refuses_leaves_what_was_in_force() {
      started(FIRST);
      answer = refusing("model 2");

      assertNothingChanged(started(Map.of("review.bpmn", "model 2")));
    }

    /** Takes everything but what holds this text. */
    private static Function<Map<String, String>, Taken> refusing(String text) {
      return files ->
          files.containsValue(text) ? new Taken.No("Not this one") : new Taken.Yes(Set.of());
    }

    private void assertNothingChanged(Node node) {
      assertThat(node.files.inForce()).isEqualTo(FIRST);
      assertThat(node.files.release()).isOne();
      assertThat(node.book.all()).hasSize(1);
      assertThat(rows.unfinished()).isEmpty();
      assertThat(told).containsExactly(new ProcedureReleased(1));
      if (!engine.isEmpty()) {
        assertThat(engine.getLast()).isEqualTo(FIRST);
      }
    }

    @Test
    void every_version_the_engine_has_is_known_by_its_release_whose_texts_it_keeps() {
      answer = files -> new Taken.Yes(Set.of(11L));
      var node = started(FIRST);
      answer = files -> new Taken.Yes(Set.of(12L));
      node.put(Map.of("review.form", "owners"));
      started(FIRST);

      assertThat(node.book.releaseOf(11)).contains(1);
      assertThat(node.book.releaseOf(12)).contains(2);
      assertThat(node.book.releaseOf(13)).isEmpty();
      assertThat(node.book.releaseOf(0)).isEmpty();
      assertThat(node.book.text(1, "review.form")).contains("form 1");
      assertThat(node.book.text(2, "review.form")).contains("owners");
      assertThat(node.book.text(2, "review.bpmn")).contains("model 1");
      assertThat(node.book.text(2, "never-there.form")).isEmpty();
    }

    @Test
    void a_version_of_a_release_that_was_taken_back_is_of_no_release() {
      answer = files -> new Taken.Yes(Set.of(11L));
      var node = started(FIRST);
      rows.keep("owners");
      rows.add(
          new Release(2, clock.instant(), "owner.n1", "owner.n2", "A clearer question"),
          BookRows.State.WITHDRAWING,
          Map.of("review.form", new ReleasedFile(Digest.of("owners"), null)));
      rows.version(12, 2);
      answer = files -> new Taken.Yes(Set.of(13L));

      started(FIRST);

      assertThat(node.book.releaseOf(12)).isEmpty();
      assertThat(node.book.releaseOf(11)).contains(1);
      assertThat(node.book.releaseOf(13)).as("given again").contains(1);
    }

    private Node started(Map<String, String> delivered) {
      var node = new Node(delivered);
      node.starting.start();
      return node;
    }

    private Taken deployed(Map<String, String> files) {
      var taken = answer.apply(files);
      if (taken instanceof Taken.Yes) {
        engine.add(Map.copyOf(files));
      }
      return taken;
    }

    /** One node of the product, delivered with these files. */
    private final class Node {

      private final FilesInForce files;
      private final StoredBook book;
      private final StartingProcedure starting;
      private final ReleasingChanges releasing;
      private final Mending mending;

      Node(Map<String, String> delivered) {
        var brought = new DeliveredFiles(new Brought(delivered));
        files = new FilesInForce(rows, brought);
        book = new StoredBook(rows, brought);
        var putting =
            new PuttingIntoForce(
                rows,
                Behaviour.this::deployed,
                new Audited(audited),
                told::add,
                transactions,
                clock);
        starting = new StartingProcedure(rows, brought, files, putting, book);
        releasing =
            new ReleasingChanges(
                rows,
                brought,
                files,
                putting,
                whole ->
                    Optional.of("review.bpmn").filter(name -> "unreadable".equals(whole.get(name))),
                new StaticListableBeanFactory().getBeanProvider(ProcedureRules.class));
        mending = new Mending(rows, putting, clock);
      }

      ReleaseOutcome put(Map<String, String> change) {
        return releasing.release(
            change, rows.inForce(), "owner.n1", "owner.n2", "A clearer question");
      }
    }
  }

  /** Files a product is delivered with. */
  private static final class Brought extends PathMatchingResourcePatternResolver
      implements ResourcePatternResolver {

    private final Map<String, String> files;

    Brought(Map<String, String> files) {
      this.files = files;
    }

    @Override
    public Resource[] getResources(String pattern) {
      return files.entrySet().stream()
          .filter(file -> pattern.endsWith(file.getKey().replaceFirst(".*\\.", "*.")))
          .map(Named::new)
          .toArray(Resource[]::new);
    }
  }

  /** A file by its name. */
  private static final class Named extends ByteArrayResource {

    private final String name;

    Named(Map.Entry<String, String> file) {
      super(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      this.name = file.getKey();
    }

    @Override
    public String getFilename() {
      return name;
    }
  }

  /** Keeps who did what to what. */
  private record Audited(List<String> acts) implements uk.complexcase.foundation.audit.AuditLog {

    @Override
    public void act(
        uk.complexcase.foundation.shared.PractitionerId actor,
        String act,
        String subject,
        String detail) {
      acts.add(actor + " " + act + " " + subject);
    }

    @Override
    public void view(
        uk.complexcase.foundation.shared.PractitionerId viewer, String subject, String page) {
      throw new AssertionError("Nobody looks here");
    }
  }
}
