package uk.complexcase.procedure.release;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import uk.complexcase.procedure.EngineUnreachable;
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

  private final BookRows rows;
  private final DeliveredFiles delivered;
  private final FilesInForce files;
  private final PuttingIntoForce putting;
  private final Objections objections;

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
    this.objections = new Objections(rows, understanding, rules);
  }

  @Override
  public ReleaseOutcome release(
      Map<String, String> changed, int basedOn, String putBy, String approvedBy, String reason) {
    files.lookAgain();
    var before = rows.files(rows.inForce());
    var whole = whole(changed);
    return Objections.eyes(putBy, approvedBy, reason)
        .or(() -> objections.basis(basedOn))
        .or(() -> Objections.change(changed, before))
        .or(() -> objections.contract(whole))
        .<ReleaseOutcome>map(Refused::new)
        .orElseGet(() -> put(changed, before, basedOn, putBy, approvedBy, reason.strip()));
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
      return putting.giveUp(release) ? silent() : endedByAnother(release);
    }
  }

  private static Refused silent() {
    return new Refused(
        "The engine did not answer, so nothing was put into force. Try again in a minute.");
  }

  /** While this node waited for the engine, another took the release for one cut off. */
  private ReleaseOutcome endedByAnother(Release release) {
    files.lookAgain();
    return files.release() < release.number()
        ? silent()
        : new Released(release.number(), release.inForceSince());
  }

  @Override
  public boolean onItsWay() {
    return !rows.unfinished().isEmpty();
  }
}
