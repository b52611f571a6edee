package org.gongshang.programme.annual;

import org.gongshang.TypedLine;

/**
 * What the council makes of an admitted proposal, as typed.
 *
 * @param verdict {@code keep}, {@code drop} or {@code merge}
 * @param into id of the proposal as part of which it goes on
 */
public record CouncilForm(String version, String verdict, String into, String reason) {

  public CouncilForm {
    version = TypedLine.stripped(version);
    verdict = TypedLine.stripped(verdict);
    into = TypedLine.stripped(into);
    reason = TypedLine.stripped(reason);
  }

  static CouncilForm of(Proposal proposal) {
    String verdict =
        switch (proposal.state()) {
          case DROPPED -> "drop";
          case MERGED -> "merge";
          default -> "keep";
        };
    return new CouncilForm(
        "" + proposal.version(),
        verdict,
        proposal.mergedInto() == null ? "" : "" + proposal.mergedInto(),
        proposal.settledReason() == null ? "" : proposal.settledReason());
  }

  /** The chosen id; nobody's where none was chosen. */
  long target() {
    return into.matches("[0-9]{1,18}") ? Long.parseLong(into) : 0;
  }
}
