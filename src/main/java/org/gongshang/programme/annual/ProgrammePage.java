package org.gongshang.programme.annual;

import java.util.List;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.ballot.BallotView;
import org.gongshang.programme.Explained;
import org.gongshang.workflow.InboxRow;
import org.jspecify.annotations.Nullable;

/**
 * One programme.
 *
 * @param words rules of the vote as they were frozen
 * @param missing what keeps a vote from being opened
 */
public record ProgrammePage(
    Programme programme,
    String region,
    List<PlannedStage> stages,
    ProgrammeDrawing.@Nullable Drawing drawing,
    Terms terms,
    List<NamedShare> shares,
    List<String> words,
    List<Refusal> missing,
    List<ProposalLine> proposals,
    List<Decided> decided,
    @Nullable BallotView ballot,
    List<InboxRow> tasks,
    Set<String> asking,
    May may) {

  /** Those on the list, which can be voted on. */
  public List<ProposalLine> listed() {
    return proposals.stream().filter(each -> each.proposal().isListed()).toList();
  }

  /** Those that were selected. */
  public List<ProposalLine> selected() {
    return proposals.stream().filter(each -> each.proposal().isSelected()).toList();
  }

  /** Whether the vote is over and its papers are still being counted. */
  public boolean counting() {
    return programme.state() == ProgrammeState.VOTING && ballot != null && !ballot.round().open();
  }

  /** Whether something is on its way that nobody has to do. */
  public boolean working() {
    return (programme.state() == ProgrammeState.READY && missing.isEmpty()) || counting();
  }

  public record NamedShare(String region, long amount) {}

  /**
   * What the viewer can do.
   *
   * @param proposes something now
   * @param settles the rules of the vote
   * @param aborts the whole
   * @param clerk whether they are the clerk there
   * @param convener whether they are the convener there
   */
  public record May(
      boolean proposes, boolean settles, boolean aborts, boolean clerk, boolean convener) {}

  /**
   * What was selected out of one purse.
   *
   * @param place region below whose purse it is; 0 for that of all
   * @param projects what was selected first, then by votes
   */
  public record Decided(
      long place, String region, Selected outcome, List<Explained.Project> projects) {}
}
