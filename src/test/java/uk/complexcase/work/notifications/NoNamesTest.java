package uk.complexcase.work.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.escalation.DeadlineAlert;
import uk.complexcase.clock.fixtures.ADeadline;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.tasks.TaskAudience;
import uk.complexcase.work.tasks.TaskHandedOver;
import uk.complexcase.work.tasks.TaskOffered;

/**
 * No message and no row of this room holds a word that somebody wrote, wherever such a word could
 * come in: each place of an event, a clock or a person that takes text is filled with one.
 */
@OnH2
@Import(NotificationsOnADatabase.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NoNamesTest {

  private static final int CASES = 300;

  @Autowired TellingOfDeadlines ofDeadlines;
  @Autowired TellingOfTasks ofTasks;
  @Autowired Dispatch dispatch;
  @Autowired FakeChannel channel;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired PeopleDirectory people;
  @Autowired DeadlineRegister deadlines;
  @Autowired TaskAudience audience;
  @Autowired ProcedureModels models;

  private final Random random = new Random(20270201);
  private final List<String> secrets = new ArrayList<>();
  private final PractitionerId reader = new PractitionerId("s.screener");

  @BeforeEach
  void somebodyWithAName() {
    clock.moveTo(TestClock.START);
    channel.reset();
    var hub = new Organisation("hub", secret(), Agency.MASH);
    given(people.find(any()))
        .willReturn(
            Optional.of(
                new Practitioner(
                    reader, secret(), "s@example.org", secret(), hub, Set.of(Role.EDT))));
    given(audience.of(anyLong())).willReturn(Set.of(reader));
    given(models.tableRows("timescales"))
        .willReturn(List.of(Map.of("code", "screening-urgent", "label", "Urgent screening")));
  }

  @Test
  void nothingAnybodyWroteIsInAMessageOrInARow() {
    for (int i = 0; i < CASES; i++) {
      happens(i);
    }
    dispatch.run();
    clock.advance(Duration.ofHours(1));
    for (int round = 0; round < 20; round++) {
      dispatch.run();
    }

    var told = new ArrayList<String>();
    channel.sent.forEach(message -> told.add(message.letter().subject() + message.letter().body()));
    told.addAll(
        jdbc.sql(
                """
                select concat(kind, ' ', coalesce(reference, ''), ' ', coalesce(timescale, ''), ' ', target)
                from notice
                """)
            .query(String.class)
            .list());
    assertThat(told).hasSizeGreaterThan(CASES);
    assertThat(told)
        .allSatisfy(text -> assertThat(secrets.stream().filter(text::contains)).as(text).isEmpty());
  }

  private void happens(int i) {
    switch (random.nextInt(3)) {
      case 0 -> {
        var deadline = deadline();
        given(deadlines.find(deadline.id())).willReturn(Optional.of(deadline));
        var kinds = DeadlineAlert.Kind.values();
        ofDeadlines.on(
            new DeadlineAlert(
                deadline.id(),
                secret(),
                kinds[random.nextInt(kinds.length)],
                Set.of(reader),
                random.nextBoolean(),
                clock.instant()));
      }
      case 1 ->
          ofTasks.on(
              new TaskHandedOver(
                  i, owner(), reader, new PractitionerId(secret()), clock.instant()));
      default ->
          ofTasks.on(
              new TaskOffered(
                  i,
                  owner(),
                  Set.of(secret()),
                  List.of(),
                  clock.instant().plusSeconds(60),
                  clock.instant()));
    }
  }

  private Deadline deadline() {
    return ADeadline.aDeadline(
            "screening-urgent", new ClockSubject(owner(), secret()), clock.instant())
        .called(secret(), secret(), secret())
        .build();
  }

  /** A reference, or what somebody might put in its place. */
  private String owner() {
    return switch (random.nextInt(4)) {
      case 0 -> secret();
      case 1 -> References.fresh("C") + " " + secret();
      default -> References.fresh(random.nextBoolean() ? "C" : "R");
    };
  }

  private String secret() {
    var word = "Fictional" + Integer.toString(random.nextInt(1 << 30), 36) + " O'Née";
    secrets.add(word);
    return word;
  }
}
