package uk.complexcase.foundation.security;

/**
 * The record does not exist or the viewer may not know of it; both look the same (page "not found",
 * status 404).
 */
public final class NotVisible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotVisible(String what) {
    super(what);
  }
}
