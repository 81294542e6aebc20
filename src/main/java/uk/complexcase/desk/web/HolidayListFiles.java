package uk.complexcase.desk.web;

import org.springframework.stereotype.Component;
import uk.complexcase.desk.TakesFiles;

/** Lists of bank holidays are brought as small files. */
@Component
class HolidayListFiles implements TakesFiles {

  private static final long MOST_BYTES = 512 * 1024;

  @Override
  public boolean at(String path) {
    return path.equals(HolidayListController.LIST);
  }

  @Override
  public long largest() {
    return MOST_BYTES;
  }

  @Override
  public String tooLarge(String path) {
    return path + "?too-large=yes";
  }
}
