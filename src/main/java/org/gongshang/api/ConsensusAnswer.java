package org.gongshang.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a round of opinions comes to.
 *
 * @param grouping what makes the groups: sector, opinion or given
 * @param silhouette how well calculated groups are told apart, from -1 to 1
 * @param merged whether groups of fewer than three were put together with others
 * @param statements by how far all groups agree, the most first
 */
record ConsensusAnswer(
    Round round,
    String grouping,
    int participants,
    @Nullable Double silhouette,
    boolean merged,
    List<Group> groups,
    List<Statement> statements,
    List<Point> points) {

  record Round(
      long id,
      String title,
      String question,
      String region,
      @Nullable String matter,
      String state,
      boolean imported) {}

  /**
   * @param representative statements that tell the group from the others, the most telling first
   */
  record Group(String id, int size, List<Representative> representative) {}

  /**
   * @param id comment-id
   * @param side agree or disagree
   * @param p the group's chance to take the side
   * @param z of the group's share against one half
   * @param zOthers of the group's share against the others'
   * @param ratio the group's chance over the others'
   */
  record Representative(
      int id, String text, String side, double p, double z, double zOthers, double ratio) {}

  /**
   * @param id comment-id
   * @param consensus product of the groups' chances to agree
   * @param geometricMean of these chances
   * @param disagreeConsensus product of the chances to disagree
   */
  record Statement(
      int id,
      String text,
      int agree,
      int disagree,
      int pass,
      int seen,
      List<InGroup> groups,
      double consensus,
      double geometricMean,
      double disagreeConsensus,
      double disagreeGeometricMean) {}

  /**
   * @param p (agree + 1) / (seen + 2)
   * @param pDisagree (disagree + 1) / (seen + 2)
   */
  record InGroup(
      String group, int agree, int disagree, int pass, int seen, double p, double pDisagree) {}

  /**
   * @param group null for who is in none
   */
  record Point(double x, double y, @Nullable String group) {}
}
