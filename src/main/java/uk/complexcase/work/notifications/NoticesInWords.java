package uk.complexcase.work.notifications;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.AutomaticNotices;

/** Tells readers of the procedure every kind of notice. */
@Component
class NoticesInWords implements AutomaticNotices {

  @Override
  public List<Kind> kinds() {
    return Arrays.stream(NoticeKind.values())
        .map(kind -> new Kind(kind.name(), kind.act(), kind.sentence("{clock}", "{due}")))
        .toList();
  }
}
