package uk.complexcase.governance.monitor.web;

/**
 * Where one stands in a list.
 *
 * @param page from 0
 */
public record Paging(int page, int total) {

  static final int SIZE = 25;

  static Paging of(int asked, int total) {
    return new Paging(Math.clamp(asked, 0, Math.max(0, (total - 1) / SIZE)), total);
  }

  public boolean more() {
    return (page + 1) * SIZE < total;
  }

  /** "26 to 50 of 112". */
  public String said() {
    int first = page * SIZE + 1;
    return "%,d to %,d of %,d".formatted(first, Math.min(total, first + SIZE - 1), total);
  }
}
