package org.gongshang.scoring;

import java.util.List;
import org.gongshang.people.Viewer;

/** A feature that keeps proposals which a region may score. */
public interface CandidateSource {

  /** Those at the region that this viewer may see and that have not been decided on. */
  List<Proposal> at(Viewer viewer, long regionId);
}
