package uk.complexcase.engine.log;

/** Hears how safe the log is. */
public interface LogListener {

  /** Everything up to the position is safe on disk; told each time it rises. */
  void onSynced(long position);

  /** The log cannot be written any more; told once. */
  void onFailed(Throwable reason);
}
