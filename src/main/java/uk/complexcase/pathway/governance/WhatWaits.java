package uk.complexcase.pathway.governance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.TeamCases;
import uk.complexcase.cases.casefile.TeamCases.Awaits;
import uk.complexcase.cases.casefile.TeamCases.TeamCase;
import uk.complexcase.cases.casefile.WaitingContacts;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/** What waits for governance now, asked of the rooms; says nothing about who may know of it. */
@Component
class WhatWaits {

  private final ObjectProvider<TeamCases> team;
  private final ObjectProvider<WaitingContacts> hub;
  private final PeopleDirectory people;

  WhatWaits(
      ObjectProvider<TeamCases> team, ObjectProvider<WaitingContacts> hub, PeopleDirectory people) {
    this.team = team;
    this.hub = hub;
    this.people = people;
  }

  /** Everything that waits for a meeting of this kind. */
  List<Waits> of(GovernanceKind kind) {
    return switch (kind) {
      case DAILY -> Stream.concat(cases().flatMap(one -> daily(one).stream()), contacts()).toList();
      case WEEKLY -> cases().map(one -> waits(ItemKind.WEEKLY_REVIEW, one)).toList();
    };
  }

  /** What came to the hub and was decided in this time: for the daily list only. */
  List<Waits> decided(GovernanceKind kind, Instant after, Instant until) {
    return kind == GovernanceKind.DAILY
        ? hub.stream()
            .flatMap(room -> room.decided(after, until).stream())
            .map(one -> waits(ItemKind.DECIDED_CONTACT, one))
            .toList()
        : List.of();
  }

  private Stream<TeamCase> cases() {
    return team.stream().flatMap(room -> room.open().stream());
  }

  private Optional<Waits> daily(TeamCase one) {
    return switch (one.awaits()) {
      case ALLOCATION_DECISION -> Optional.of(waits(ItemKind.ALLOCATION, one));
      case WORKER -> Optional.of(waits(ItemKind.UNALLOCATED, one));
      case NOTHING ->
          left(one) ? Optional.of(waits(ItemKind.WITHOUT_WORKER, one)) : Optional.empty();
    };
  }

  /** Somebody was named who is no longer a worker of the team. */
  private boolean left(TeamCase one) {
    PractitionerId worker = one.worker();
    return one.awaits() == Awaits.NOTHING
        && worker != null
        && people
            .find(worker)
            .filter(person -> person.roles().contains(Role.CS_SOCIAL_WORKER))
            .isEmpty();
  }

  private static Waits waits(ItemKind kind, TeamCase one) {
    return new Waits(
        new Waits.Key(kind, one.reference()), List.of(one.child()), one.since(), one.standing());
  }

  private Stream<Waits> contacts() {
    return hub.stream()
        .flatMap(room -> room.waiting().stream())
        .map(one -> waits(ItemKind.NEW_CONTACT, one));
  }

  private static Waits waits(ItemKind kind, WaitingContacts.Waiting one) {
    return new Waits(
        new Waits.Key(kind, one.contact().value()), one.children(), one.receivedAt(), "");
  }
}
