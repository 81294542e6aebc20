package uk.complexcase.foundation.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whom to ring; the defaults are numbers kept for fiction. */
@ConfigurationProperties("complexcase.telephone")
public record TelephoneNumbers(
    @DefaultValue("01632 960 101") String hub,
    @DefaultValue("01632 960 199") String emergencyDutyTeam) {

  /** The number as an address to ring. */
  public static String link(String number) {
    return "tel:" + number.replace(" ", "");
  }
}
