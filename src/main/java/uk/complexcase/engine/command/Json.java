package uk.complexcase.engine.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.util.buffer.BufferUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Between JSON, which clients speak, and MessagePack, which the engine keeps. */
public final class Json {

  /** Writes absent values as null, as the published API does. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .serializationInclusion(JsonInclude.Include.ALWAYS)
          .build();

  private Json() {}

  /** The variables as the engine keeps them; blank text means none. */
  public static DirectBuffer toVariables(String json) {
    String document = json.isBlank() ? "{}" : json;
    if (!document.strip().startsWith("{")) {
      throw new InvalidRequestException(
          "Expected variables to be a JSON object, but they are not: " + abbreviated(document));
    }
    try {
      return new UnsafeBuffer(MsgPackConverter.convertToMsgPack(document));
    } catch (RuntimeException e) {
      throw new InvalidRequestException(
          "Expected variables to be valid JSON, but they are not: " + abbreviated(document));
    }
  }

  public static String fromMsgPack(DirectBuffer buffer) {
    return MsgPackConverter.convertToJson(BufferUtil.bufferAsArray(buffer));
  }

  private static String abbreviated(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
