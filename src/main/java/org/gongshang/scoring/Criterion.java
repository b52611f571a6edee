package org.gongshang.scoring;

/**
 * What is scored.
 *
 * @param best the most points it gives; those of all criteria add up to 100
 */
public record Criterion(long id, String scoring, int position, String name, int best) {

  /** What the best of all criteria add up to. */
  static final int FULL = 100;
}
