package org.gongshang.council;

import java.util.Optional;
import org.gongshang.workflow.MatterNumber;

/** Knows which council decided on a matter; implemented by the stage in which councils decide. */
public interface CouncilDecisions {

  /** The council whose adopted resolution is the matter's last; empty where there is none. */
  Optional<Council> decided(MatterNumber matter);
}
