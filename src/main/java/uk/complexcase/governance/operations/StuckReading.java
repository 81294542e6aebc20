package uk.complexcase.governance.operations;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.operations.Intervention.Kind;
import uk.complexcase.procedure.Incident;
import uk.complexcase.procedure.ProcessInstances;
import uk.complexcase.procedure.ProcessInstances.Instance;

/** Composes what a viewer reads of incidents; what they may not see is left out without a trace. */
@Component
class StuckReading {

  /** After this a retry the engine did not take may be asked for anew. */
  static final Duration ASK_AGAIN = Duration.ofMinutes(15);

  private final ProcessInstances instances;
  private final Concerns concerns;
  private final Sights sights;
  private final InterventionRows interventions;
  private final StuckRows rows;
  private final SameStep steps;
  private final WhatBecame became;
  private final Named named;
  private final PeopleDirectory people;
  private final InstantSource clock;

  StuckReading(
      ProcessInstances instances,
      Concerns concerns,
      Sights sights,
      InterventionRows interventions,
      StuckRows rows,
      SameStep steps,
      WhatBecame became,
      Named named,
      PeopleDirectory people,
      InstantSource clock) {
    this.instances = instances;
    this.concerns = concerns;
    this.sights = sights;
    this.interventions = interventions;
    this.rows = rows;
    this.steps = steps;
    this.became = became;
    this.named = named;
    this.people = people;
    this.clock = clock;
  }

  List<StuckView> read(Viewer viewer, Collection<Incident> incidents) {
    var keys = incidents.stream().map(Incident::instanceKey).distinct().toList();
    var about = concerns.of(keys);
    var names = instances.all(keys).stream().collect(toMap(Instance::key, Instance::name));
    var done = new HashMap<Long, List<Intervention>>();
    interventions
        .of(keys)
        .forEach(
            one -> done.computeIfAbsent(one.instance(), k -> new java.util.ArrayList<>()).add(one));
    var now = clock.instant();
    return incidents.stream()
        .flatMap(one -> {
          var concern = about.getOrDefault(one.instanceKey(), Concern.UNKNOWN);
          var sight = sights.of(viewer, concern);
          return sight == Sight.HIDDEN
              ? java.util.stream.Stream.<StuckView>empty()
              : java.util.stream.Stream.of(
                  view(
                      viewer,
                      one,
                      concern,
                      sight,
                      names,
                      done.getOrDefault(one.instanceKey(), List.of()),
                      now));
        })
        .toList();
  }

  private StuckView view(
      Viewer viewer,
      Incident one,
      Concern concern,
      Sight sight,
      Map<Long, String> names,
      List<Intervention> before,
      Instant now) {
    var line = IncidentWords.of(one);
    var ofThis = before.stream().filter(did -> isOf(did, one)).toList();
    boolean asked =
        !ofThis.isEmpty() && now.isBefore(ofThis.getLast().at().plus(ASK_AGAIN)) && one.open();
    return new StuckView(
        one.key(),
        IncidentWords.sentence(one, earlier(before, one)),
        line.saved(),
        line.notDone(),
        line.meanwhile(),
        names.getOrDefault(one.instanceKey(), one.processId()),
        one.elementName(),
        one.instanceKey(),
        concern.reference(),
        named.of(viewer, concern, sight),
        !concern.children().isEmpty(),
        steps.first(one, before),
        one.open(),
        one.open() ? null : became.of(one),
        rows.told(one.key()).stream().map(people::nameOf).sorted().toList(),
        before.stream().map(this::done).toList(),
        ofThis.size(),
        one.open() && !asked,
        asked,
        TechnicalText.of(one));
  }

  private static boolean isOf(Intervention did, Incident one) {
    var incident = did.incident();
    return incident != null && incident == one.key();
  }

  /** How often the same job was tried again before. */
  private static int earlier(List<Intervention> before, Incident one) {
    var job = one.jobKey();
    return job == null
        ? 0
        : (int) before.stream().filter(did -> job.equals(did.job()) && !isOf(did, one)).count();
  }

  private Done done(Intervention did) {
    return new Done(
        did.kind() == Kind.RETRY ? "Had it tried again" : "Stopped it",
        people.nameOf(did.actor()),
        did.at(),
        did.reason());
  }
}
