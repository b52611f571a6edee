package org.gongshang.resource;

import java.util.Locale;

/** What sort of body an organisation is. */
public enum OrganisationKind {
  GOVERNMENT,
  INSTITUTION,
  PROPERTY,
  FIRM,
  SOCIAL;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
