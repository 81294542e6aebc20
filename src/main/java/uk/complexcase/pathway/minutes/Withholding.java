package uk.complexcase.pathway.minutes;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.cases.sharing.Readable;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.minutes.Minutes.ChildPart;
import uk.complexcase.pathway.minutes.Minutes.Fact;
import uk.complexcase.pathway.minutes.Minutes.Part;

/**
 * Takes out of issued minutes what their reader may no longer read, or what somebody who looks at
 * another's minutes may not: as if it had never been in them.
 */
final class Withholding {

  private Withholding() {}

  /**
   * Without children hidden since.
   *
   * @param files references of these children's files, to be taken out of words as well
   */
  static Minutes without(Minutes all, Set<String> hidden, Collection<String> files) {
    if (hidden.isEmpty()) {
      return all;
    }
    var veil =
        new Veil(
            told(all.children().stream().filter(child -> !hidden.contains(child.ref()))),
            Stream.concat(
                    told(all.children().stream().filter(child -> hidden.contains(child.ref())))
                        .stream(),
                    files.stream())
                .toList());
    return new Minutes(
        all.title(),
        all.reference(),
        all.session(),
        all.standing(),
        all.marking(),
        all.held(),
        all.people().stream()
            .filter(one -> one.about().isEmpty() || !hidden.containsAll(one.about()))
            .map(one ->
                new Minutes.Presence(
                    one.agency(),
                    one.who(),
                    one.attendance(),
                    meets(one.about(), hidden) ? "" : veil.over(one.report()),
                    less(one.about(), hidden)))
            .toList(),
        all.children().stream()
            .filter(child -> !hidden.contains(child.ref()))
            .map(child ->
                new ChildPart(
                    child.ref(),
                    child.name(),
                    child.born(),
                    child.facts().stream()
                        .map(fact -> new Fact(fact.label(), veil.over(fact.words())))
                        .toList()))
            .toList(),
        parts(all.decided(), hidden, veil),
        all.points().stream()
            .map(point -> point(point, hidden, veil))
            .filter(Withholding::says)
            .toList(),
        agreed(all.actions(), hidden, veil),
        agreed(all.recommendations(), hidden, veil),
        parts(all.absences(), hidden, veil),
        parts(all.gaps(), hidden, veil),
        parts(all.followUps(), hidden, veil),
        linked(all, hidden),
        changes(
            all,
            change -> !meets(change.about(), hidden),
            change ->
                new Minutes.Change(
                    change.label(),
                    veil.over(change.said()),
                    change.handling(),
                    change.employer(),
                    change.about())));
  }

  private static List<Minutes.Linked> linked(Minutes all, Set<String> hidden) {
    return all.linked().stream().filter(one -> !hidden.contains(one.ref())).toList();
  }

  /**
   * As far as a viewer who may see all these children may read it too; reports only for those who
   * keep the record.
   */
  static Minutes readableBy(Viewer viewer, Minutes all, boolean reports) {
    var reader =
        new Readable.Recipient(
            viewer.organisation().agency(), viewer.organisation().id(), Set.of());
    return new Minutes(
        all.title(),
        all.reference(),
        all.session(),
        all.standing(),
        all.marking(),
        all.held(),
        all.people().stream()
            .map(one ->
                reports
                    ? one
                    : new Minutes.Presence(
                        one.agency(), one.who(), one.attendance(), "", one.about()))
            .toList(),
        all.children(),
        all.decided(),
        all.points().stream()
            .map(point ->
                new Minutes.PointPart(
                    point.label(),
                    point.status(),
                    point.reason(),
                    point.about(),
                    point.lines().stream()
                        .filter(line -> reads(reader, line.employer(), line.handling()))
                        .toList()))
            .filter(Withholding::says)
            .toList(),
        all.actions(),
        all.recommendations(),
        all.absences(),
        all.gaps(),
        all.followUps(),
        all.linked(),
        changes(all, change -> reads(reader, change.employer(), change.handling()), it -> it));
  }

  private static Minutes.@Nullable Correction changes(
      Minutes all, Predicate<Minutes.Change> kept, UnaryOperator<Minutes.Change> as) {
    var it = all.correction();
    return it == null
        ? null
        : new Minutes.Correction(
            it.issue(),
            it.at(),
            it.by(),
            it.because(),
            it.changes().stream().filter(kept).map(as).toList());
  }

  private static boolean reads(Readable.Recipient reader, String employer, String handling) {
    return Readable.by(
        reader, new Readable.Line(employer, HandlingCode.valueOf(handling), Set.of()));
  }

  private static boolean says(Minutes.PointPart point) {
    return !point.status().isEmpty() || !point.lines().isEmpty();
  }

  private static Minutes.PointPart point(Minutes.PointPart point, Set<String> hidden, Veil veil) {
    boolean kept = !meets(point.about(), hidden);
    return new Minutes.PointPart(
        point.label(),
        point.status(),
        kept ? veil.over(point.reason()) : "",
        kept ? point.about() : Set.of(),
        point.lines().stream()
            .filter(line -> !meets(line.about(), hidden))
            .map(line ->
                new Minutes.Line(
                    line.author(),
                    line.agency(),
                    veil.over(line.words()),
                    line.children(),
                    line.handling(),
                    line.handlingLabel(),
                    line.employer(),
                    line.about()))
            .toList());
  }

  private static List<Part> parts(List<Part> parts, Set<String> hidden, Veil veil) {
    return parts.stream()
        .filter(part -> !meets(part.about(), hidden))
        .map(part -> new Part(part.label(), veil.over(part.words()), part.about()))
        .toList();
  }

  private static List<Minutes.Agreed> agreed(
      List<Minutes.Agreed> some, Set<String> hidden, Veil veil) {
    return some.stream()
        .filter(one -> !meets(one.about(), hidden))
        .map(one ->
            new Minutes.Agreed(
                veil.over(one.words()),
                one.agency(),
                one.owner(),
                one.due(),
                one.children(),
                one.about()))
        .toList();
  }

  private static List<String> told(Stream<ChildPart> children) {
    return children.flatMap(child -> Stream.of(child.name(), child.ref())).toList();
  }

  private static boolean meets(Set<String> some, Set<String> others) {
    return !Collections.disjoint(some, others);
  }

  private static Set<String> less(Set<String> some, Set<String> others) {
    return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toSet());
  }
}
