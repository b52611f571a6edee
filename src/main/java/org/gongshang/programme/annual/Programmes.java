package org.gongshang.programme.annual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.gongshang.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Programmes on their way; what the model decides is made true here. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Programmes {

  static final String PROCESS = "programme";

  private final ProgrammeMapper mapper;
  private final ProposalMapper proposals;
  private final Messages messages;
  private final Accounts accounts;

  Programmes(
      ProgrammeMapper mapper, ProposalMapper proposals, Messages messages, Accounts accounts) {
    this.mapper = mapper;
    this.proposals = proposals;
    this.messages = messages;
    this.accounts = accounts;
  }

  static String path(String number) {
    return "/programmes/" + number;
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  Programme get(String number) {
    return mapper
        .find(number)
        .orElseThrow(() -> new IllegalStateException("no programme " + number));
  }

  Programme lock(String number) {
    return mapper
        .lock(number)
        .orElseThrow(() -> new IllegalStateException("no programme " + number));
  }

  void save(Programme programme) {
    if (mapper.update(programme) == 0) {
      throw new Refusal("annual.moved");
    }
  }

  void save(Proposal proposal) {
    if (proposals.update(proposal) == 0) {
      throw new Refusal("annual.moved");
    }
  }

  void endCall(String number, String why) {
    save(lock(number).endCall(why));
  }

  void move(String number, ProgrammeState from, ProgrammeState to) {
    save(lock(number).moved(from, to));
  }

  /** What is still missing before the list can be deliberated on. */
  @Transactional(propagation = Propagation.SUPPORTS)
  List<Refusal> unscreened(String number) {
    long open =
        proposals.of(number).stream()
            .filter(each -> each.state() == ProposalState.PROPOSED)
            .count();
    return open == 0 ? List.of() : List.of(new Refusal("annual.missing.screened", (int) open));
  }

  void screened(String number) {
    Refusal.throwIfAny(unscreened(number));
    move(number, ProgrammeState.SCREENING, ProgrammeState.SHORTLISTING);
  }

  /** What goes on as part of it must not be lost without a word. */
  @Transactional(propagation = Propagation.SUPPORTS)
  void demandHoldsNone(Proposal proposal) {
    if (holdsOthers(proposal)) {
      throw new Refusal("annual.holds");
    }
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  boolean holdsOthers(Proposal proposal) {
    return proposals.of(proposal.programme()).stream()
        .anyMatch(each -> Objects.equals(each.mergedInto(), proposal.id()));
  }

  void ready(String number, LocalDate lastDay, long by) {
    save(lock(number).ready(lastDay, by));
  }

  /** What was voted on is on the list once more, to be talked about or voted on again. */
  void backTo(String number, ProgrammeState from, ProgrammeState to) {
    move(number, from, to);
    proposals.of(number).stream().filter(Proposal::wasVotedOn).forEach(each -> save(each.listed()));
  }

  void evaluated(String number, long by, Instant at) {
    save(lock(number).evaluated(by, at));
    tellProposers(number, "annual.message.evaluated");
  }

  private void tellProposers(String number, String key) {
    tell(number, key, List.of(get(number).title()));
  }

  /** Tells everybody whose proposal it holds, and those who prepare it. */
  void tell(String number, String key, List<String> args) {
    Programme programme = get(number);
    TreeSet<Long> people = new TreeSet<>();
    proposals.of(number).forEach(each -> people.add(each.proposedBy()));
    people.addAll(accounts.holders(Role.CLERK, programme.regionId()));
    messages.tell(people, key, args, path(number));
  }

  void tell(List<Long> people, Programme programme, String key, List<String> args) {
    messages.tell(people, key, args, path(programme.number()));
  }

  /** Tells who made this proposal what became of it. */
  void tellProposer(Proposal proposal, String key, @Nullable String why) {
    messages.tell(
        List.of(proposal.proposedBy()),
        key,
        List.of(proposal.title(), Objects.requireNonNullElse(why, "")),
        ProposalDesk.path(proposal));
  }
}
