package uk.complexcase.clock.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.escalation.Rung.Whom;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.people.Cover;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Who hears of a step. Where the one who is meant cannot be found, or must not know of a case, the
 * next in line hears of it instead: somebody with a name always does, as long as there is anybody.
 */
@Component
class Recipients {

  private final Collection<WorkHolders> work;
  private final ManagementLine lines;
  private final Discretion discretion;
  private final Cover cover;
  private final WorkingTime time;
  private final PeopleDirectory people;

  Recipients(
      List<WorkHolders> work,
      ManagementLine lines,
      Discretion discretion,
      Cover cover,
      WorkingTime time,
      PeopleDirectory people) {
    this.work = List.copyOf(work);
    this.lines = lines;
    this.discretion = discretion;
    this.cover = cover;
    this.time = time;
    this.people = people;
  }

  /** Who hears of the step; empty only when nobody at all can be found who may. */
  Set<PractitionerId> of(Deadline deadline, Rung rung, Instant now) {
    var search = new Search(deadline, rung, now);
    var found = rung.whom().stream().flatMap(search::meant);
    boolean outOfHours = rung.urgent(deadline.rule()) && !time.officeOpen(now);
    return Stream.concat(found, outOfHours ? search.onCall() : Stream.empty())
        .map(Practitioner::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The search for one step. */
  private final class Search {

    private final Instant now;
    private final List<Role> line;
    private final int highest;
    private final Discretion.Circle circle;
    private final List<Practitioner> holders;

    Search(Deadline deadline, Rung rung, Instant now) {
      this.now = now;
      this.line = lines.of(deadline);
      this.highest = highest(rung.notAbove());
      this.circle = discretion.about(deadline);
      this.holders =
          work.stream()
              .flatMap(room -> room.holding(deadline.id()).stream())
              .distinct()
              .flatMap(id -> people.find(id).stream())
              .toList();
    }

    Stream<Practitioner> meant(Whom whom) {
      return switch (whom) {
        case HOLDER -> {
          var told = present().filter(circle::includes).toList();
          yield told.isEmpty() ? from(0) : told.stream();
        }
        case RESPONSIBLE -> from(0);
        case ONE_UP -> from(standing() + 1);
        case TWO_UP -> from(standing() + 2);
        case HEAD_OF_SERVICE -> from(line.size() - 1);
      };
    }

    /** The holders, and for each who is away who stands in for them. */
    private Stream<Practitioner> present() {
      return cover.present(holders.stream().map(Practitioner::id).toList(), now).stream();
    }

    /**
     * Where in the line the work is: at the highest group one of its holders is of; at the
     * responsible group when nobody took it; below that when none of its holders is of the line.
     */
    private int standing() {
      return holders.isEmpty()
          ? 0
          : IntStream.range(0, line.size())
              .filter(
                  i -> holders.stream().anyMatch(holder -> holder.roles().contains(line.get(i))))
              .max()
              .orElse(-1);
    }

    /**
     * The first in the line from here on who can be told; then those named on the cases; and only
     * then somebody above those who are meant.
     */
    private Stream<Practitioner> from(int place) {
      return between(Math.min(place, highest), highest + 1)
          .or(() -> Optional.of(circle.named()).filter(found -> !found.isEmpty()))
          .or(() -> between(highest + 1, line.size()))
          .stream()
          .flatMap(List::stream);
    }

    private Optional<List<Practitioner>> between(int start, int end) {
      return IntStream.range(start, end)
          .mapToObj(place -> answering(line.get(place)))
          .filter(found -> !found.isEmpty())
          .findFirst();
    }

    Stream<Practitioner> onCall() {
      var called =
          cover.onCall(Role.CSC_ONCALL_SENIOR, now).stream().filter(circle::includes).toList();
      return called.isEmpty() ? answering(Role.CSC_HEAD_OF_SERVICE).stream() : called.stream();
    }

    private List<Practitioner> answering(Role role) {
      return cover.answering(role, now).stream().filter(circle::includes).toList();
    }

    /**
     * The place of the highest group that is meant; never the head of service where any other is.
     */
    private int highest(String notAbove) {
      int top = line.size() - 1;
      if (notAbove.isBlank()) {
        return top;
      }
      return ManagementLine.role(notAbove)
          .map(line::indexOf)
          .filter(place -> place >= 0)
          .orElse(Math.max(0, top - 1));
    }
  }
}
