package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.complexcase.foundation.shared.LondonTime;

/** Times as a person types them into a form: "27 3 2027 14:30", in London. */
final class Typed {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("d M uuuu HH:mm", Locale.UK).withZone(LondonTime.ZONE);

  private Typed() {}

  static String of(Instant instant) {
    return FORM.format(instant);
  }
}
