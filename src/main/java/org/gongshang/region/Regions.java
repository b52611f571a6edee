package org.gongshang.region;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tree of regions as of today. */
@Component
public class Regions {

  /** The region, which must exist: ids come from our own tables. */
  public Region get(long id) {
    throw new UnsupportedOperationException();
  }

  public Optional<Region> find(long id) {
    throw new UnsupportedOperationException();
  }

  public Optional<Region> byCode(String code) {
    throw new UnsupportedOperationException();
  }

  public Optional<Region> parent(long id) {
    throw new UnsupportedOperationException();
  }

  /** Direct children, by code. */
  public List<Region> children(long id) {
    throw new UnsupportedOperationException();
  }

  /** From the district down to the region itself. */
  public List<Region> ancestors(long id) {
    throw new UnsupportedOperationException();
  }

  /** The district. */
  public Region top() {
    throw new UnsupportedOperationException();
  }

  /** Whether {@code id} is {@code ancestorId} or lies below it. */
  public boolean isWithin(long id, long ancestorId) {
    throw new UnsupportedOperationException();
  }
}
