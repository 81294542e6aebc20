package uk.complexcase.work.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.procedure.ProcedureEngine;
import uk.complexcase.procedure.ProcedureModels;

/**
 * Makes a task of a message that reached nobody. Idempotent by the reference of what is
 * undelivered: the engine's port claims the start.
 */
@Component
class PassOnStart {

  static final String PROCESS = "undelivered-notice";

  private final UndeliveredRows undelivered;
  private final PeopleDirectory people;
  private final ProcedureModels models;
  private final ProcedureEngine engine;

  PassOnStart(
      UndeliveredRows undelivered,
      PeopleDirectory people,
      ProcedureModels models,
      ProcedureEngine engine) {
    this.undelivered = undelivered;
    this.people = people;
    this.models = models;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(MessageUndelivered event) {
    var sender = undelivered.find(event.ref()).orElseThrow().sender();
    var person = people.find(sender.by());
    engine.start(
        PROCESS,
        event.ref(),
        Map.of(
            "undeliveredRef",
            event.ref(),
            "sender",
            person.map(Practitioner::id).map(PractitionerId::value).orElse(""),
            "senderGroups",
            groups(person.map(Practitioner::roles).orElse(Set.of()), sender)));
  }

  /** The sender's roles, else the groups of the act, else who answers for such messages. */
  private List<String> groups(Set<Role> roles, Sender sender) {
    var ofPerson = roles.stream().map(Role::candidateGroup).sorted().toList();
    if (!ofPerson.isEmpty()) {
      return ofPerson;
    }
    var ofAct =
        Arrays.stream(Role.values())
            .map(Role::candidateGroup)
            .filter(sender.groups()::contains)
            .toList();
    return ofAct.isEmpty() ? List.of(responsible()) : ofAct;
  }

  private String responsible() {
    return models.tableRows("timescales").stream()
        .filter(row -> PassOnClock.TIMESCALE.value().equals(row.get("code")))
        .map(row -> row.getOrDefault("responsible", ""))
        .filter(group -> !group.isEmpty())
        .findFirst()
        .orElse(Role.MASH_MANAGER.candidateGroup());
  }
}
