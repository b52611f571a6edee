package org.gongshang.programme.annual;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.ballot.Ballots;
import org.gongshang.people.Viewer;
import org.gongshang.programme.pabulib.Pabulib;
import org.gongshang.programme.pabulib.PabulibWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A counted vote as a file from which anybody can work the selection out again. */
@Component
class ElectionFile {

  private final ProgrammeRights rights;
  private final ProgrammeVotes votes;
  private final Purses purses;
  private final Ballots ballots;

  ElectionFile(ProgrammeRights rights, ProgrammeVotes votes, Purses purses, Ballots ballots) {
    this.rights = rights;
    this.votes = votes;
    this.purses = purses;
    this.ballots = ballots;
  }

  /**
   * The papers without their voters, in an order that tells nothing about them. Each is whole, so
   * nobody takes them away before the result has been published.
   *
   * @param place region below whose purse it is; 0 for that of all
   * @throws NotVisible where there is none, or nothing was selected by it
   */
  @Transactional(readOnly = true)
  public byte[] of(Viewer viewer, String number, long place) {
    Programme programme = rights.visible(viewer, number);
    if (!programme.state().isPublished() || programme.fault() != null) {
      throw new NotVisible("votes of programme " + number);
    }
    return purses.of(programme).stream()
        .filter(purse -> purse.placeId() == place)
        .findFirst()
        .map(purse -> written(programme, purse))
        .orElseThrow(() -> new NotVisible("votes of purse " + place + " in " + number));
  }

  private byte[] written(Programme programme, Purse purse) {
    List<String> winners =
        purse.proposals().stream().filter(Proposal::isSelected).map(Proposal::key).toList();
    Pabulib election =
        new VotedPurse(programme, votes.terms(programme.number()), purse)
            .election(ballots.papers(programme.round()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PabulibWriter.write(election.decided(winners), out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
