package uk.complexcase.procedure.release;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.Release;
import uk.complexcase.procedure.release.Deploying.Taken;

/**
 * Gives the engine what is in force when the product starts: what a crash cut off is ended first,
 * then an upgrade's files are put into force, those the owners changed apart.
 */
@Component
public class StartingProcedure {

  static final String PRODUCT = "The product";
  static final String INSTALLATION = "With the installation";
  static final String UPGRADE = "With an upgrade of the product";

  private static final Logger LOG = LoggerFactory.getLogger(StartingProcedure.class);

  private final BookRows rows;
  private final DeliveredFiles delivered;
  private final FilesInForce files;
  private final PuttingIntoForce putting;
  private final StoredBook book;

  StartingProcedure(
      BookRows rows,
      DeliveredFiles delivered,
      FilesInForce files,
      PuttingIntoForce putting,
      StoredBook book) {
    this.rows = rows;
    this.delivered = delivered;
    this.files = files;
    this.putting = putting;
    this.book = book;
  }

  /** Before any worker asks for a job. */
  public void start() {
    putting.mend();
    putting.keep(delivered.texts().values());
    int number = rows.inForce();
    var wanted = files.overlay(number);
    if (wanted.equals(rows.files(number))) {
      deploy(number);
    } else {
      upgrade(number, wanted);
    }
    files.started();
    tellHeldBack();
  }

  private void upgrade(int number, Map<String, ReleasedFile> wanted) {
    var written =
        putting.write(
            wanted,
            number,
            PRODUCT,
            number == 0 ? INSTALLATION : UPGRADE,
            number == 0
                ? "The procedure the product came with"
                : "The product came with other models");
    // another node that starts with the same files may be at it: then its release is ended here too
    for (Release release : written.map(List::of).orElseGet(this::beingPut)) {
      if (putting.finish(release) instanceof Taken.No no) {
        refused(number, no.said());
      }
    }
  }

  private List<Release> beingPut() {
    return rows.unfinished().stream()
        .filter(one -> one.state() == BookRows.State.PUTTING)
        .map(BookRows.Unfinished::release)
        .toList();
  }

  /** What the owners changed may not fit what is delivered now: then all stays as it was. */
  private void refused(int number, String said) {
    LOG.error("The engine refused the procedure this version came with: {}", said);
    if (number == 0) {
      throw new IllegalStateException("The engine refused the delivered procedure: " + said);
    }
    deploy(number);
  }

  private void deploy(int number) {
    if (putting.deploy(number) instanceof Taken.No no) {
      throw new IllegalStateException("The engine refused the procedure in force: " + no.said());
    }
  }

  private void tellHeldBack() {
    book.heldBack()
        .keySet()
        .forEach(name ->
            LOG.warn(
                "{} stays as the owners of the procedure changed it; the product came with another"
                    + " text, which the procedure pages show",
                name));
  }
}
