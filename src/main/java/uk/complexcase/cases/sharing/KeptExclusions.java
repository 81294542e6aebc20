package uk.complexcase.cases.sharing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.sharing.Exclusions.Taken.Done;
import uk.complexcase.cases.sharing.Exclusions.Taken.Refused;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** Exclusions in the database; what they mean for a case file is held by {@link CaseAccess}. */
@Service
@Transactional
class KeptExclusions implements Exclusions {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 2000;

  private final ExclusionRows rows;
  private final CaseAccess access;
  private final CaseFiles files;
  private final PeopleDirectory people;
  private final AuditLog audit;

  KeptExclusions(
      ExclusionRows rows,
      CaseAccess access,
      CaseFiles files,
      PeopleDirectory people,
      AuditLog audit) {
    this.rows = rows;
    this.access = access;
    this.files = files;
    this.people = people;
    this.audit = audit;
  }

  @Override
  public Taken exclude(
      String source,
      Collection<CaseRef> children,
      NewExclusion wanted,
      PractitionerId by,
      Instant at) {
    Optional<Excluded> who = who(wanted.who());
    if (who.isEmpty()) {
      return new Refused(
          "who", "Choose a person from the list, or enter a name of up to 200 characters");
    }
    if (clean(wanted.words()).length() > LONGEST_WORDS) {
      return new Refused("words", "Use " + LONGEST_WORDS + " characters or fewer");
    }
    if (clean(wanted.alternate()).length() > LONGEST_NAME) {
      return new Refused("alternate", "Use " + LONGEST_NAME + " characters or fewer");
    }
    var exclusion =
        new StoredExclusion(
            References.fresh("X"),
            source,
            who.get(),
            wanted.reason(),
            clean(wanted.words()),
            clean(wanted.alternate()),
            by,
            at.truncatedTo(ChronoUnit.MICROS),
            null,
            "");
    if (!rows.add(exclusion)) {
      return done(rows.standing(exclusion.standingKey()).orElseThrow());
    }
    keep(exclusion, children, by);
    audit.act(by, "EXCLUSION_MADE", exclusion.ref(), "Of " + source);
    return done(exclusion);
  }

  @Override
  public void cover(String source, Collection<CaseRef> children, PractitionerId by) {
    rows.of(source).stream()
        .filter(StoredExclusion::stands)
        .forEach(exclusion -> keep(exclusion, children, by));
  }

  private void keep(StoredExclusion exclusion, Collection<CaseRef> children, PractitionerId by) {
    if (exclusion.who() instanceof Excluded.Known known) {
      for (CaseRef child : children.stream().distinct().toList()) {
        access.exclude(exclusion.ref(), known.id(), child, files.current(child), by);
      }
    }
  }

  @Override
  public Taken alternate(String source, String ref, String alternate, PractitionerId by) {
    StoredExclusion exclusion = present(source, ref);
    String name = clean(alternate);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return new Refused("alternate", "Enter a name of up to " + LONGEST_NAME + " characters");
    }
    if (!name.equals(exclusion.alternate())) {
      rows.alternate(ref, name);
      audit.act(by, "EXCLUSION_ALTERNATE_NAMED", ref, "Of " + source);
    }
    return done(present(source, ref));
  }

  @Override
  public Taken lift(String source, String ref, String reason, PractitionerId by, Instant at) {
    StoredExclusion exclusion = present(source, ref);
    if (!exclusion.stands()) {
      return done(exclusion);
    }
    String why = clean(reason);
    if (why.isEmpty() || why.length() > LONGEST_WORDS) {
      return new Refused(
          "reason", "Enter the reason, in " + LONGEST_WORDS + " characters or fewer");
    }
    if (rows.lift(ref, why, by, at.truncatedTo(ChronoUnit.MICROS))) {
      access.readmit(ref);
      audit.act(by, "EXCLUSION_LIFTED", ref, "Of " + source);
    }
    return done(present(source, ref));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isExcluded(String source, PractitionerId person) {
    return rows.of(source).stream()
        .filter(StoredExclusion::stands)
        .anyMatch(exclusion -> exclusion.who().equals(new Excluded.Known(person)));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isExcluded(String source, String outsideName, String employer) {
    return rows.of(source).stream()
        .filter(StoredExclusion::stands)
        .anyMatch(exclusion -> exclusion.isOf(outsideName, employer));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean keptFromNamed(String name, String employer, CaseRef child) {
    return rows.standing().stream()
        .anyMatch(exclusion ->
            switch (exclusion.who()) {
              case Excluded.Known known ->
                  StoredExclusion.names(name, people.nameOf(known.id()))
                      && keptFrom(known.id(), child);
              case Excluded.Outside outside ->
                  StoredExclusion.names(name, outside.name())
                      && StoredExclusion.sameEmployer(employer, outside.employer());
            });
  }

  @Override
  @Transactional(readOnly = true)
  public boolean keptFrom(PractitionerId person, CaseRef child) {
    return !access.keptFrom(person, List.of(child)).isEmpty();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Exclusion> of(String source, Viewer viewer, @Nullable PractitionerId chair) {
    if (!viewer.id().equals(chair) || isExcluded(source, viewer.id())) {
      throw new NotVisible("Exclusions of " + source);
    }
    return rows.of(source).stream().map(this::shown).toList();
  }

  private StoredExclusion present(String source, String ref) {
    return rows.find(source, ref).orElseThrow(() -> new NotVisible("Exclusion " + ref));
  }

  private Optional<Excluded> who(Excluded told) {
    return switch (told) {
      case Excluded.Known known ->
          people.find(known.id()).map(person -> new Excluded.Known(person.id()));
      case Excluded.Outside outside ->
          Optional.of(new Excluded.Outside(clean(outside.name()), clean(outside.employer())))
              .filter(person -> !person.name().isEmpty())
              .filter(person ->
                  person.name().length() <= LONGEST_NAME
                      && person.employer().length() <= LONGEST_NAME)
              .map(Excluded.class::cast);
    };
  }

  private Taken done(StoredExclusion exclusion) {
    return new Done(shown(exclusion));
  }

  private Exclusion shown(StoredExclusion exclusion) {
    return new Exclusion(
        exclusion.ref(),
        exclusion.who(),
        switch (exclusion.who()) {
          case Excluded.Known known -> people.nameOf(known.id());
          case Excluded.Outside outside -> outside.name();
        },
        exclusion.reason(),
        exclusion.words(),
        exclusion.alternate(),
        exclusion.by(),
        exclusion.at(),
        exclusion.liftedAt(),
        exclusion.liftedBecause());
  }

  private static String clean(String typed) {
    return typed.replace("\u0000", "").strip();
  }
}
