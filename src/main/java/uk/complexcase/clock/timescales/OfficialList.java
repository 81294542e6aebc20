package uk.complexcase.clock.timescales;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the official list of GOV.UK as JSON: {@code
 * {"england-and-wales":{"events":[{"title","date",…}]},…}}; the other nations' lists are passed
 * over. Token by token, because a fault must be named with its line.
 */
final class OfficialList {

  private static final String NATION = "england-and-wales";
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final ListFaults faults;
  private final List<ListLine> lines = new ArrayList<>();
  private boolean nationSeen;

  private OfficialList(ListFaults faults) {
    this.faults = faults;
  }

  static List<ListLine> read(String text, ListFaults faults) {
    var list = new OfficialList(faults);
    try (var json = JSON.createParser(text)) {
      list.root(json);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      faults.add(at == null ? 1 : at.getLineNr(), "this cannot be read as JSON");
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (faults.isEmpty() && list.lines.isEmpty()) {
      faults.add(
          list.nationSeen
              ? "The list names no day for England and Wales"
              : "The list has no part called england-and-wales");
    }
    return list.lines;
  }

  private void root(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      fault(json, "the list must begin with the names of the nations");
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean ours = json.currentName().equals(NATION);
      if (json.nextToken() == JsonToken.START_OBJECT && ours) {
        nationSeen = true;
        nation(json);
      } else {
        json.skipChildren();
      }
    }
    if (json.nextToken() != null) {
      fault(json, "something follows the end of the list");
    }
  }

  private void nation(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean events = json.currentName().equals("events");
      var value = json.nextToken();
      if (!events) {
        json.skipChildren();
      } else if (value == JsonToken.START_ARRAY) {
        events(json);
      } else {
        fault(json, "the events must be a list");
        json.skipChildren();
      }
    }
  }

  private void events(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        event(json);
      } else {
        fault(json, "an event must have a title and a date");
        json.skipChildren();
      }
    }
  }

  private void event(JsonParser json) throws IOException {
    int line = json.currentTokenLocation().getLineNr();
    var date = "";
    var title = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var field = json.currentName();
      boolean text = json.nextToken() == JsonToken.VALUE_STRING;
      if (text && field.equals("date")) {
        date = json.getText().strip();
        line = json.currentTokenLocation().getLineNr();
      } else if (text && field.equals("title")) {
        title = json.getText().strip();
      } else {
        json.skipChildren();
      }
    }
    lines.add(new ListLine(line, date, ListLine.HOLIDAY, title));
  }

  private void fault(JsonParser json, String sentence) {
    faults.add(json.currentTokenLocation().getLineNr(), sentence);
  }
}
