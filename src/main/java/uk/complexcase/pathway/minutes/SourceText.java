package uk.complexcase.pathway.minutes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Collectors;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.SessionRecord;

/** A session's record as text, so that it is kept as it was. */
final class SourceText {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private SourceText() {}

  static Frozen of(SessionRecord record) {
    try {
      return Frozen.ofText(JSON.writeValueAsString(record));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A session's record is texts, dates and codes", e);
    }
  }

  /** What was kept, with each child's file as it is held now, since access goes by that. */
  static SessionRecord read(Frozen kept, SessionRecord live) {
    try {
      var record = JSON.readValue(kept.checked(), SessionRecord.class);
      var files =
          live.children().stream()
              .collect(
                  Collectors.toMap(
                      SessionRecord.Child::ref, SessionRecord.Child::file, (one, same) -> one));
      return held(record, ref -> files.getOrDefault(ref, ref));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A session's record cannot be read", e);
    }
  }

  private static SessionRecord held(
      SessionRecord all, java.util.function.UnaryOperator<CaseRef> file) {
    return new SessionRecord(
        all.ref(),
        all.kind(),
        all.number(),
        all.mode(),
        all.plannedFor(),
        all.howToJoin(),
        all.invitedAt(),
        all.startedAt(),
        all.endedAt(),
        all.minutesIssuedAt(),
        all.chair(),
        all.noteTaker(),
        all.quorate(),
        all.reconveneFor(),
        all.enquiryType(),
        all.enquiryRationale(),
        all.children().stream().map(it -> it.heldBy(file.apply(it.ref()))).toList(),
        all.asked(),
        all.points(),
        all.notes(),
        all.gaps(),
        all.followUps(),
        all.absences(),
        all.lines());
  }
}
