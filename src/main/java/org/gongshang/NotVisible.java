package org.gongshang;

/** The thing does not exist, or this person may not know that it does: both look the same. */
public class NotVisible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotVisible(String what) {
    super(what);
  }
}
