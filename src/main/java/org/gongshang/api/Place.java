package org.gongshang.api;

import org.gongshang.region.Region;

/** A region, as answers name it. */
record Place(long id, String code, String name, String level) {

  static Place of(Region region) {
    return new Place(region.id(), region.code(), region.name(), region.level().key());
  }
}
