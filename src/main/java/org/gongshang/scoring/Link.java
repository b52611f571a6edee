package org.gongshang.scoring;

/** One and the same candidate in the scoring of a region and in the one above. */
record Link(
    long belowId,
    String belowNumber,
    int place,
    long belowRegion,
    long aboveId,
    String aboveNumber,
    long aboveRegion) {}
