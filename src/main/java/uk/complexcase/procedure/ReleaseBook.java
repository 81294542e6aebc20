package uk.complexcase.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The book of releases: what was put into force, when, by whom, who approved it, and every file it
 * consisted of.
 */
public interface ReleaseBook {

  /** First to last; the last is in force. */
  List<Release> all();

  /**
   * The files of a release, name to text; empty for a release there is none of. A release from
   * before texts were kept lacks the files that were never in force again.
   */
  Map<String, String> files(int number);

  /**
   * The release the engine has a version of a process from; empty where that is not on record.
   *
   * @param version the engine's key of the version; 0 for one not known
   */
  Optional<Integer> releaseOf(long version);

  /** Every file of the release in force: since which release, and as which version of its own. */
  Map<String, Standing> standings();

  /**
   * Files the owners changed of which the product has delivered another text since: the owners' one
   * stays in force until somebody takes the delivered one. File name to the text delivered.
   */
  Map<String, String> heldBack();

  /**
   * A file in force.
   *
   * @param version how often it was put into force with new content, the first time counted
   * @param since the release that brought this content
   */
  record Standing(int version, Release since) {}
}
