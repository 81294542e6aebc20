package uk.complexcase.governance.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.ChildIdentity;

/**
 * An incident as a viewer reads it.
 *
 * @param sentence what could not be done, why, and after how many tries
 * @param process the part of the procedure, and {@code step} where it stands
 * @param reference of the record it is about; empty where it carries none
 * @param children those it is about; empty unless the viewer may open all their files
 * @param chronicled whether what is done stands on a child's chronology, named here or not
 * @param since when it first stood still, through all failures of the same step
 * @param aftermath what became of it; null while it is open
 * @param told names of who was told
 * @param round sent with a retry, so that of two who ask at once one is told
 * @param mayRetry whether it can be asked for now
 * @param asked whether it was asked for and the engine has not done it yet
 * @param technical for whoever supports the product; never a name
 */
public record StuckView(
    long key,
    String sentence,
    String saved,
    String notDone,
    String meanwhile,
    String process,
    String step,
    long instance,
    String reference,
    List<ChildIdentity> children,
    boolean chronicled,
    Instant since,
    boolean open,
    @Nullable Aftermath aftermath,
    List<String> told,
    List<Done> done,
    int round,
    boolean mayRetry,
    boolean asked,
    String technical) {

  /** Whether the step stands still, under this incident or a later one. */
  public boolean stands() {
    return open || (aftermath != null && aftermath.again() != null);
  }

  /** Whether what it was to do has not been done. */
  public boolean undone() {
    return open || (aftermath != null && aftermath.undone());
  }
}
