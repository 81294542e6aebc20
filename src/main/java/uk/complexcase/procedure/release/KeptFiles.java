package uk.complexcase.procedure.release;

import java.util.List;

/** Finds what a file was in other releases than the one in force. */
public interface KeptFiles {

  /**
   * Every text a file had, the newest first, one that is just being put into force included: a
   * phase may run on any of them.
   */
  List<String> texts(String name);
}
