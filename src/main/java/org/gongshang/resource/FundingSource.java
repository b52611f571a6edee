package org.gongshang.resource;

import java.util.Arrays;
import java.util.Optional;

/** Where a project's money comes from. */
public enum FundingSource {
  COMMUNITY_FUND("communityFund"),
  SUBDISTRICT_BUDGET("subdistrictBudget"),
  DISTRICT_SPECIAL("districtSpecial"),
  MAINTENANCE_FUND("maintenanceFund"),
  ORGANISATION("organisation"),
  DONATION("donation"),
  RESIDENTS("residents");

  private final String key;

  FundingSource(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /** Key of the message that names it. */
  public String message() {
    return "resource.funding." + key;
  }

  public static Optional<FundingSource> of(String key) {
    return Arrays.stream(values()).filter(source -> source.key.equals(key)).findFirst();
  }
}
