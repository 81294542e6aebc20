package uk.complexcase.work.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the answers of a form as they are kept, and reads them again. */
@Component
public class Answers {

  private static final TypeReference<Map<String, Object>> KEPT = new TypeReference<>() {};

  private final ObjectMapper json;

  Answers(ObjectMapper json) {
    this.json = json;
  }

  /** The answers as kept. */
  public String written(Map<String, Object> answers) {
    try {
      return json.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers could not be written", e);
    }
  }

  /** What a step answered, by form key. */
  public Map<String, Object> of(Step step) {
    try {
      return json.readValue(step.answers(), KEPT);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers of step " + step.id() + " cannot be read", e);
    }
  }

  /** One answer that is a text; empty where it is none or was not given. */
  public static String text(Map<String, Object> answers, String key) {
    return answers.get(key) instanceof String text ? text : "";
  }
}
