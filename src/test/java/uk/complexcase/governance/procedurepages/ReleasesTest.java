package uk.complexcase.governance.procedurepages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.procedure.models.LibraryFixture;

/** The book of releases, on both databases. */
class ReleasesTest {

  private static final Map<String, String> FIRST =
      Map.of("a.bpmn", "1".repeat(64), "b.dmn", "2".repeat(64));

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** Every step commits, as in the product. */
  @Import({ReleaseRows.class, Releases.class})
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  abstract static class Behaviour {

    @Autowired Releases releases;
    @Autowired ReleaseRows rows;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void an_empty_book() {
      jdbc.sql("delete from procedure_release_resource").update();
      jdbc.sql("delete from procedure_release").update();
    }

    @Test
    void what_the_product_came_with_is_the_first_release() {
      new EnteringDelivered(releases, LibraryFixture.delivered()).enter();

      assertThat(releases.all())
          .singleElement()
          .satisfies(release -> {
            assertThat(release.number()).isOne();
            assertThat(release.approvedBy()).isEqualTo("With the installation");
          });
      assertThat(rows.resources(1)).isEqualTo(LibraryFixture.delivered().digests());
    }

    @Test
    void a_start_with_the_same_files_enters_nothing() {
      var entering = new EnteringDelivered(releases, LibraryFixture.delivered());
      entering.enter();
      entering.enter();

      assertThat(releases.all()).hasSize(1);
    }

    @Test
    void a_start_with_other_files_is_an_upgrade() {
      releases.enter(FIRST, "The product", "With the installation", "First");

      new EnteringDelivered(releases, LibraryFixture.delivered()).enter();

      assertThat(releases.all()).hasSize(2);
      assertThat(releases.all().getLast().approvedBy()).isEqualTo("With an upgrade of the product");
    }

    @Test
    void a_file_keeps_its_version_where_only_others_changed() {
      releases.enter(FIRST, "Owner N1", "Owner N2", "First");
      releases.enter(
          Map.of("a.bpmn", "3".repeat(64), "b.dmn", "2".repeat(64), "c.form", "4".repeat(64)),
          "Owner N1",
          "Owner N2",
          "A clearer question");
      releases.enter(Map.of("a.bpmn", "3".repeat(64)), "Owner N1", "Owner N2", "Less");

      var standings = releases.standings();

      assertThat(standings).containsOnlyKeys("a.bpmn");
      assertThat(standings.get("a.bpmn").version()).isEqualTo(2);
      assertThat(standings.get("a.bpmn").since().number()).isEqualTo(2);
      assertThat(releases.all()).extracting(Release::number).containsExactly(1, 2, 3);
    }
  }
}
