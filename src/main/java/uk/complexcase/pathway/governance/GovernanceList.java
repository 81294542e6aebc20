package uk.complexcase.pathway.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.foundation.people.Agency;

/**
 * One list of governance as one viewer may read it.
 *
 * @param words what was done, or why the meeting was not held; empty before
 * @param items what the viewer may know of, longest waiting first
 * @param caseloads empty where the viewer may open none of the cases, and once the meeting ended
 * @param leads whether the viewer writes the record
 */
public record GovernanceList(
    Heading heading,
    Instant madeAt,
    @Nullable Instant startedAt,
    String startedBy,
    @Nullable Instant endedAt,
    String endedBy,
    String words,
    List<Item> items,
    List<There> attendance,
    List<Caseload> caseloads,
    boolean leads) {

  public GovernanceList {
    items = List.copyOf(items);
    attendance = List.copyOf(attendance);
    caseloads = List.copyOf(caseloads);
  }

  /** How many of the items still wait. */
  public long waiting() {
    return items.stream().filter(item -> !item.settled()).count();
  }

  /** How many of the items are settled. */
  public long settled() {
    return items.size() - waiting();
  }

  /**
   * A list among others.
   *
   * @param overdue whether the meeting should have begun and nobody began it
   */
  public record Heading(
      GovernanceKind kind,
      LocalDate day,
      Instant startsAt,
      MeetingState state,
      boolean today,
      boolean overdue) {

    public String address() {
      return "/governance/" + kind.slug() + "/" + day;
    }
  }

  /**
   * One item.
   *
   * @param why why it stands here
   * @param carried how often it stood on earlier lists without being settled
   * @param standing how the risk stands; empty for whoever may not open the file
   * @param caseAddress the child's file; empty for whoever may not open it
   * @param task the address of the viewer's task that settles it; empty where they have none
   * @param decides whether that task is the decision on allocation
   * @param byTalk whether it is settled by being spoken of
   */
  public record Item(
      UUID id,
      String why,
      String reference,
      List<IdentityBar> children,
      Instant since,
      int carried,
      LocalDate firstListed,
      boolean added,
      String standing,
      String note,
      boolean discussed,
      boolean settled,
      String caseAddress,
      String task,
      boolean decides,
      boolean byTalk) {

    public Item {
      children = List.copyOf(children);
    }
  }

  /**
   * Whether an agency was there.
   *
   * @param attendance null while nobody said
   */
  public record There(Agency agency, @Nullable Attendance attendance, String who) {}

  /** The open cases of one worker, as far as the viewer may open them, by level. */
  public record Caseload(String worker, int low, int medium, int high) {

    public int all() {
      return low + medium + high;
    }
  }
}
