package uk.complexcase.cases.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Which lines of a discussion a recipient reads: their own always; another's only where every child
 * it speaks of is one they attended for and its handling code reaches their agency (CSD-36, CSD-63,
 * CSD-64). What is not readable is left out without a trace.
 */
public final class Readable {

  private Readable() {}

  /**
   * What decides about one line.
   *
   * @param employer organisation of who wrote it, since one school is not another; empty where it
   *     is not known
   * @param children those it speaks of; none where it speaks of no child
   */
  public record Line(String employer, HandlingCode handling, Set<CaseRef> children) {

    public Line {
      children = Set.copyOf(children);
    }
  }

  /**
   * Who reads.
   *
   * @param employer their organisation; empty for somebody outside the directory
   * @param attendedFor the children they attended for
   */
  public record Recipient(Agency agency, String employer, Set<CaseRef> attendedFor) {

    public Recipient {
      attendedFor = Set.copyOf(attendedFor);
    }
  }

  /** Whether the recipient reads the line. */
  public static boolean by(Recipient recipient, Line line) {
    boolean own = !line.employer().isBlank() && line.employer().equals(recipient.employer());
    return own
        || (line.handling().reaches(recipient.agency())
            && recipient.attendedFor().containsAll(line.children()));
  }

  /** The lines the recipient reads, in their order. */
  public static <T> List<T> of(
      Recipient recipient, Collection<T> lines, Function<T, Line> deciding) {
    return lines.stream().filter(line -> by(recipient, deciding.apply(line))).toList();
  }
}
