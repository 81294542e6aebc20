package uk.complexcase.governance.monitor.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.governance.monitor.ElementFigure;
import uk.complexcase.governance.monitor.Freshness;
import uk.complexcase.governance.monitor.ProcessFigure;
import uk.complexcase.governance.monitor.Wait;

/**
 * The monitor's first page.
 *
 * @param processes the busy ones first
 * @param waits the tasks that wait longest
 * @param busiest the process to draw; null where no task is open
 * @param elements its steps
 */
public record MonitorPage(
    List<Number> figures,
    List<ProcessFigure> processes,
    List<Wait> waits,
    int waiting,
    @Nullable ProcessFigure busiest,
    List<ElementFigure> elements,
    Freshness fresh) {

  /** Where tasks are open. */
  public List<ProcessFigure> busy() {
    return processes.stream().filter(one -> one.open() > 0).toList();
  }

  /** Where nothing waits, by name. */
  public List<ProcessFigure> quiet() {
    return processes.stream().filter(one -> one.open() == 0).toList();
  }

  /**
   * A figure that leads to its list.
   *
   * @param count null where it is not known, because the engine does not answer
   * @param alarming whether anything above nought asks for somebody
   */
  public record Number(
      String label, String means, @Nullable Integer count, String address, boolean alarming) {

    /** "1,204", or "?" where it is not known. */
    public String said() {
      return count == null ? "?" : "%,d".formatted(count);
    }

    /** Whether there is something that asks for somebody. */
    public boolean calls() {
      return alarming && (count == null || count > 0);
    }
  }
}
