package org.gongshang.notice;

import org.gongshang.region.Leaving;
import org.gongshang.region.Moving;
import org.gongshang.region.Region;
import org.gongshang.region.StandsAtRegion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices hang where their people live: those still running follow their matters. */
@Component
@Order(4)
@Transactional(propagation = Propagation.MANDATORY)
class NoticesAtRegion implements StandsAtRegion {

  private final NoticeMapper mapper;

  NoticesAtRegion(NoticeMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public String kind() {
    return "notice";
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public int count(long regionId) {
    return mapper.countOpenAt(regionId);
  }

  @Override
  public void closed(Leaving leaving) {
    follow(leaving);
  }

  @Override
  public void leftBehind(Leaving leaving) {
    follow(leaving);
  }

  private void follow(Leaving leaving) {
    Region to = leaving.to();
    mapper.hangAt(leaving.from().id(), to.id(), to.path());
  }

  /** Old ones too: they are looked for by the path of their region. */
  @Override
  public void moved(Moving moving) {
    String was = moving.region().path();
    mapper.repath(was, moving.path(), was.length() + 1);
  }
}
