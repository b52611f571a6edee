package org.gongshang.workflow;

import java.time.Clock;
import java.util.List;
import org.gongshang.people.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may read a matter without being of its regions, its unit or those who asked. */
@Component
public class MatterReaders {

  /** Somebody was given a task of the matter. */
  private static final String TASK = "task";

  /** Somebody is asked to sign a task of the matter, or has. */
  private static final String SIGN = "sign";

  private static final String COPY = "copy";

  /** It was put on the agenda of a council that is not the region's own. */
  private static final String COUNCIL = "council";

  private final MatterMapper mapper;
  private final Clock clock;

  MatterReaders(MatterMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Whoever gets a copy may read the matter; false where they had one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean copy(MatterNumber number, String holder, long by) {
    return mapper.insertReader(number.value(), holder, COPY, by, clock.instant()) > 0;
  }

  /** False where they had no copy. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean takeBack(MatterNumber number, String holder) {
    return mapper.deleteCopy(number, holder) > 0;
  }

  /** Holders that have a copy, in the order in which they got it. */
  public List<String> copies(MatterNumber number) {
    return mapper.copies(number);
  }

  /** A council with which the matter is may read it from now on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forCouncil(MatterNumber number, String holder, long by) {
    mapper.insertReader(number.value(), holder, COUNCIL, by, clock.instant());
  }

  /** Whoever is to do something about a matter may read it from now on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forTask(InboxRow task, String holder, long by) {
    mapper.insertReader(task.subjectKey(), holder, TASK, by, clock.instant());
  }

  /** Whoever is asked to sign reads what they are to sign. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forSigner(InboxRow task, long account, long by) {
    mapper.insertReader(task.subjectKey(), Rights.person(account), SIGN, by, clock.instant());
  }

  /** Who was taken off reads it no more, unless they have signed in it or are asked elsewhere. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void signerOff(InboxRow task, long account) {
    mapper.deleteSigner(task.subjectKey(), Rights.person(account), account);
  }
}
