package uk.complexcase.procedure.release;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.ProcedureRules;
import uk.complexcase.procedure.Release;
import uk.complexcase.procedure.ReleaseOutcome;
import uk.complexcase.procedure.ReleaseOutcome.Refused;
import uk.complexcase.procedure.ReleaseOutcome.Released;
import uk.complexcase.procedure.Releasing;
import uk.complexcase.procedure.release.Deploying.Taken;

/** Puts the owners' changes into force. */
@Service
class ReleasingChanges implements Releasing {

  private static final Logger LOG = LoggerFactory.getLogger(ReleasingChanges.class);
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.(bpmn|dmn|form)");
  private static final int LONGEST_REASON = 2000;

  private final BookRows rows;
  private final DeliveredFiles delivered;
  private final FilesInForce files;
  private final PuttingIntoForce putting;
  private final Understanding understanding;
  private final ObjectProvider<ProcedureRules> rules;

  ReleasingChanges(
      BookRows rows,
      DeliveredFiles delivered,
      FilesInForce files,
      PuttingIntoForce putting,
      Understanding understanding,
      ObjectProvider<ProcedureRules> rules) {
    this.rows = rows;
    this.delivered = delivered;
    this.files = files;
    this.putting = putting;
    this.understanding = understanding;
    this.rules = rules;
  }

  @Override
  public ReleaseOutcome release(
      Map<String, String> changed, int basedOn, String putBy, String approvedBy, String reason) {
    files.lookAgain();
    var before = rows.files(rows.inForce());
    var whole = whole(changed);
    return eyes(putBy, approvedBy, reason)
        .or(() -> basis(basedOn))
        .or(() -> change(changed, before))
        .or(() -> contract(whole))
        .<ReleaseOutcome>map(Refused::new)
        .orElseGet(() -> put(changed, before, basedOn, putBy, approvedBy, reason.strip()));
  }

  /** Two people, one reason. */
  private static Optional<String> eyes(String putBy, String approvedBy, String reason) {
    if (putBy.isBlank() || approvedBy.isBlank()) {
      return Optional.of("A change needs a person who made it and a second who approves it.");
    }
    if (putBy.strip().equalsIgnoreCase(approvedBy.strip())) {
      return Optional.of("A second person must approve the change: you made it yourself.");
    }
    if (reason.isBlank()) {
      return Optional.of("Say why the change is approved.");
    }
    return reason.strip().length() > LONGEST_REASON
        ? Optional.of("Shorten the reason to 2,000 characters or fewer.")
        : Optional.empty();
  }

  private Optional<String> basis(int basedOn) {
    if (!rows.unfinished().isEmpty()) {
      return Optional.of(
          "Another change is being put into force at this moment. Try again in a minute.");
    }
    return rows.inForce() == basedOn
        ? Optional.empty()
        : Optional.of(
            "Another release came into force since this change was compared. Compare it again with"
                + " what is in force now.");
  }

  private static Optional<String> change(
      Map<String, String> changed, Map<String, ReleasedFile> before) {
    for (var file : changed.entrySet()) {
      var name = file.getKey();
      if (!NAME.matcher(name).matches() || name.length() > 200) {
        return Optional.of(
            "A file has a name the procedure cannot take. Names are small letters, digits and"
                + " hyphens, and end in .bpmn, .dmn or .form.");
      }
      if (file.getValue().isEmpty() && !removable(before.get(name))) {
        return Optional.of("Only a file that owners added can be taken out: " + name + " is not.");
      }
    }
    return FilesInForce.digests(changed).entrySet().stream().allMatch(file -> same(file, before))
        ? Optional.of("Nothing differs from what is in force.")
        : Optional.empty();
  }

  private static boolean removable(@Nullable ReleasedFile file) {
    return file != null && file.delivered() == null;
  }

  private static boolean same(Map.Entry<String, String> file, Map<String, ReleasedFile> before) {
    var was = before.get(file.getKey());
    return was != null && was.sha256().equals(file.getValue());
  }

  /** What the product or its contract cannot take stays out, whatever page it came from. */
  private Optional<String> contract(Map<String, String> whole) {
    return understanding
        .unreadable(whole)
        .map(name -> "The file " + name + " cannot be read. Open it in the editor and mend it.")
        .or(() ->
            rules.stream()
                .flatMap(rule -> rule.problems(whole).stream())
                .filter(Problem::stops)
                .findFirst()
                .map(problem -> problem.sentence() + " " + problem.remedy()));
  }

  private Map<String, String> whole(Map<String, String> changed) {
    var whole = new TreeMap<>(files.inForce());
    whole.putAll(changed);
    whole.values().removeIf(String::isEmpty);
    return whole;
  }

  private ReleaseOutcome put(
      Map<String, String> changed,
      Map<String, ReleasedFile> before,
      int basedOn,
      String putBy,
      String approvedBy,
      String reason) {
    var texts =
        changed.entrySet().stream()
            .filter(file -> !file.getValue().isEmpty())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var after =
        Overlay.changed(
            before, FilesInForce.digests(texts), FilesInForce.digests(delivered.texts()));
    after.keySet().removeIf(name -> changed.getOrDefault(name, "-").isEmpty());
    putting.keep(texts.values());
    return putting
        .write(after, basedOn, putBy, approvedBy, reason)
        .map(this::finished)
        .orElseGet(() ->
            new Refused(
                "Another change is being put into force at this moment. Try again in a minute."));
  }

  private ReleaseOutcome finished(Release release) {
    try {
      return switch (putting.finish(release)) {
        case Taken.Yes yes -> {
          files.lookAgain();
          yield new Released(release.number(), release.inForceSince());
        }
        case Taken.No no -> {
          LOG.warn("The engine refused release {}: {}", release.number(), no.said());
          yield new Refused(EngineWords.of(no.said()));
        }
      };
    } catch (EngineUnreachable e) {
      LOG.warn("The engine did not answer for release {}: it is taken back", release.number());
      putting.giveUp(release);
      return new Refused(
          "The engine did not answer, so nothing was put into force. Try again in a minute.");
    }
  }
}
