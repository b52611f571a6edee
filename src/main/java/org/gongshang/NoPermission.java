package org.gongshang;

import org.jspecify.annotations.Nullable;

/** The page exists and may be known, but this person holds no role that opens it. */
public class NoPermission extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String role;
  private final @Nullable Long regionId;

  /**
   * @param role key of the role that would open the page, wherever it is held
   */
  public NoPermission(String role) {
    this(role, null);
  }

  /**
   * @param regionId where the role would have to be held
   */
  public NoPermission(String role, @Nullable Long regionId) {
    super(role);
    this.role = role;
    this.regionId = regionId;
  }

  public String role() {
    return role;
  }

  public @Nullable Long regionId() {
    return regionId;
  }
}
