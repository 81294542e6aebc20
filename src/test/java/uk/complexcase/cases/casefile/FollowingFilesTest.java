package uk.complexcase.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.complexcase.cases.fixtures.Somebody.HUB_MANAGER;
import static uk.complexcase.cases.fixtures.Somebody.SCREENER;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;
import uk.complexcase.cases.fixtures.CaseFilesOnADatabase;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;

/** Every room's records go with a file that is merged or parted, whatever befalls another room. */
class FollowingFilesTest {

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  @Import({CaseFilesOnADatabase.class, FollowingFiles.class, ThreeRooms.class})
  abstract static class Behaviour {

    @Autowired CaseFiles files;
    @Autowired FollowingFiles following;
    @Autowired Room second;
    @Autowired JdbcClient jdbc;

    private CaseRef duplicate = new CaseRef(References.fresh("C"));
    private CaseRef into = new CaseRef(References.fresh("C"));

    @BeforeEach
    void each_room_has_a_record_on_the_duplicate() {
      duplicate = open();
      into = open();
      jdbc.sql("drop table if exists followed").update();
      jdbc.sql("create table followed (room varchar(20), opened varchar(40), held varchar(40))")
          .update();
      for (String room : ThreeRooms.NAMES) {
        jdbc.sql("insert into followed values (?, ?, ?)")
            .params(room, duplicate.value(), duplicate.value())
            .update();
      }
      second.broken = false;
    }

    @Test
    void every_room_follows_a_merge_and_its_undoing() {
      files.merge(HUB_MANAGER.viewer(), duplicate, into, "The same child");
      assertThat(held().values()).containsOnly(into.value());

      files.unmerge(HUB_MANAGER.viewer(), duplicate, "Not the same");
      assertThat(held().values()).containsOnly(duplicate.value());
    }

    @Test
    void a_room_that_fails_undoes_its_own_part_and_keeps_no_other_from_following() {
      second.broken = true;

      files.merge(HUB_MANAGER.viewer(), duplicate, into, "The same child");

      assertThat(held())
          .containsEntry("first", into.value())
          .containsEntry("second", duplicate.value())
          .containsEntry("third", into.value());
    }

    @Test
    void what_one_room_did_not_follow_stays_unheard_and_is_given_out_again_as_a_whole() {
      second.broken = true;
      files.merge(HUB_MANAGER.viewer(), duplicate, into, "The same child");
      var merged = new CaseMerged(duplicate, into);

      assertThatThrownBy(() -> following.on(merged))
          .hasMessageContaining(duplicate.value())
          .satisfies(failed -> assertThat(failed.getSuppressed()).hasSize(1));
      second.broken = false;
      following.on(merged);
      following.on(merged);

      assertThat(held().values()).containsOnly(into.value());
    }

    @Test
    void a_merge_told_late_follows_what_holds_the_child_now() {
      files.merge(HUB_MANAGER.viewer(), duplicate, into, "The same child");
      files.unmerge(HUB_MANAGER.viewer(), duplicate, "Not the same");

      following.on(new CaseUnmerged(duplicate, into));
      following.on(new CaseMerged(duplicate, into));

      assertThat(held().values()).containsOnly(duplicate.value());
    }

    private CaseRef open() {
      return files.open(
          new NewChild("Child A1", LocalDate.of(2012, 5, 4), null),
          new ContactRef(References.fresh("R")),
          TestClock.START,
          SCREENER.person().id());
    }

    private Map<String, String> held() {
      return jdbc.sql("select room, held from followed").query().listOfRows().stream()
          .collect(
              Collectors.toMap(
                  row -> row.get("room").toString(), row -> row.get("held").toString()));
    }
  }

  /** Three rooms in this order, the second of which may be broken. */
  @TestConfiguration(proxyBeanMethods = false)
  static class ThreeRooms {

    static final String[] NAMES = {"first", "second", "third"};

    @Bean
    @Order(1)
    Room first(JdbcClient jdbc) {
      return new Room("first", jdbc);
    }

    @Bean
    @Order(2)
    Room second(JdbcClient jdbc) {
      return new Room("second", jdbc);
    }

    @Bean
    @Order(3)
    Room third(JdbcClient jdbc) {
      return new Room("third", jdbc);
    }
  }

  /** A room with a table of its own, which writes before it breaks. */
  static final class Room implements RecordsOnFiles {

    private final String name;
    private final JdbcClient jdbc;
    volatile boolean broken;

    Room(String name, JdbcClient jdbc) {
      this.name = name;
      this.jdbc = jdbc;
    }

    @Override
    public void follow(MovedFiles moved) {
      jdbc.sql("select opened from followed where room = :room and held in (:held)")
          .param("room", name)
          .param("held", moved.refs())
          .query(String.class)
          .list()
          .forEach(opened ->
              jdbc.sql("update followed set held = ? where room = ?")
                  .params(moved.now(opened), name)
                  .update());
      if (broken) {
        throw new IllegalStateException("The room " + name + " is broken");
      }
    }
  }
}
