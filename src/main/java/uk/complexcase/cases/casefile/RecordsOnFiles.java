package uk.complexcase.cases.casefile;

/**
 * Records a room keeps on children's files. They go with the file when it is merged into another or
 * parted again; which listens to that is done once, here below.
 */
public interface RecordsOnFiles {

  /**
   * Points what stands on the touched files to the file that holds each child now. Runs in a
   * transaction of its own and may be asked again, so it goes by the present state; an exception
   * undoes this room's part alone and has the whole asked again later.
   */
  void follow(MovedFiles moved);
}
