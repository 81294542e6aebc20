package uk.complexcase.clock.timescales;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads a list that is a table: {@code date,what,name}, one day a line. */
final class CsvList {

  private static final List<String> COLUMNS = List.of("date", "what", "name");

  private CsvList() {}

  static List<ListLine> read(String text, ListFaults faults) {
    var lines = new ArrayList<ListLine>();
    long line = 1;
    try (var parser = CSVParser.parse(new StringReader(text), format())) {
      for (var records = parser.iterator(); records.hasNext(); ) {
        var cells = records.next().toList();
        // the parser counts the line breaks it has read; the last line may have none
        long end = Math.max(line, parser.getCurrentLineNumber());
        if (line == 1 && !isHeader(cells)) {
          faults.add(1, "the first line must be date,what,name");
          return List.of();
        }
        if (line > 1 && cells.stream().anyMatch(cell -> !cell.isBlank())) {
          add(line, cells, lines, faults);
        }
        line = end + 1;
      }
    } catch (UncheckedIOException | IOException e) {
      faults.add(line, "a quotation mark is not closed, or something follows it");
      return List.of();
    }
    if (faults.isEmpty() && lines.isEmpty()) {
      faults.add("The list names no day");
    }
    return lines;
  }

  private static CSVFormat format() {
    return CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
  }

  private static boolean isHeader(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
        .toList()
        .equals(COLUMNS);
  }

  private static void add(long line, List<String> cells, List<ListLine> lines, ListFaults faults) {
    if (cells.size() != COLUMNS.size()) {
      faults.add(
          line,
          "there must be three columns, date, what and name, and there %s %d"
              .formatted(cells.size() == 1 ? "is" : "are", cells.size()));
      return;
    }
    lines.add(
        new ListLine((int) line, cells.get(0).strip(), cells.get(1).strip(), cells.get(2).strip()));
  }
}
