package uk.complexcase.cases.casefile;

/** A merge, or its undoing, was refused; the message is one sentence for the person who asked. */
public final class MergeRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MergeRefused(String sentence) {
    super(sentence);
  }
}
