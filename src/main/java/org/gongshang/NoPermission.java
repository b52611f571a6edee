package org.gongshang;

/** The page exists and may be known, but this person holds no role that opens it. */
public class NoPermission extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String role;

  /**
   * @param role key of the role that would open the page
   */
  public NoPermission(String role) {
    super(role);
    this.role = role;
  }

  public String role() {
    return role;
  }
}
