package uk.complexcase.governance.procedurepages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.procedure.Release;
import uk.complexcase.procedure.ReleaseBook;
import uk.complexcase.procedure.ReleaseBook.Standing;

/** The book of releases with the names of those who changed and approved. */
@Component
public class ReleasesInWords {

  /** What stands where no person put a release into force. */
  private static final String PRODUCT = "The product";

  private final ReleaseBook book;
  private final PeopleDirectory people;

  ReleasesInWords(ReleaseBook book, PeopleDirectory people) {
    this.book = book;
    this.people = people;
  }

  /** First to last; the last is in force. */
  public List<Release> all() {
    return book.all().stream().map(this::named).toList();
  }

  /** Every file of the release in force: since which release, and as which version of its own. */
  public Map<String, Standing> standings() {
    return book.standings().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                file -> new Standing(file.getValue().version(), named(file.getValue().since()))));
  }

  /** Files that stay as owners changed them though the product came with another text. */
  public List<String> heldBack() {
    return book.heldBack().keySet().stream().sorted().toList();
  }

  private Release named(Release release) {
    return release.putBy().equals(PRODUCT)
        ? release
        : new Release(
            release.number(),
            release.inForceSince(),
            name(release.putBy()),
            "By " + name(release.approvedBy()),
            release.reason());
  }

  private String name(String id) {
    return people.nameOf(new PractitionerId(id));
  }
}
