package org.gongshang.programme.annual;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.ballot.Ballots;
import org.gongshang.ballot.Limits;
import org.gongshang.ballot.Method;
import org.gongshang.ballot.Opening;
import org.gongshang.ballot.Option;
import org.gongshang.ballot.Tie;
import org.gongshang.message.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the votes of programmes under rules that are frozen with them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProgrammeVotes {

  private final ProgrammeMapper mapper;
  private final Programmes programmes;
  private final Purses purses;
  private final Electorate electorate;
  private final Ballots ballots;
  private final Messages messages;
  private final Clock clock;

  ProgrammeVotes(
      ProgrammeMapper mapper,
      Programmes programmes,
      Purses purses,
      Electorate electorate,
      Ballots ballots,
      Messages messages,
      Clock clock) {
    this.mapper = mapper;
    this.programmes = programmes;
    this.purses = purses;
    this.electorate = electorate;
    this.ballots = ballots;
    this.messages = messages;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  Terms terms(String number) {
    return mapper
        .terms(number)
        .orElseThrow(() -> new IllegalStateException("no terms of programme " + number));
  }

  /** What keeps a vote from being opened now. */
  @Transactional(propagation = Propagation.SUPPORTS)
  List<Refusal> missing(Programme programme) {
    Terms terms = terms(programme.number());
    List<Purse> all = purses.of(programme);
    List<Refusal> missing = new ArrayList<>();
    if (all.stream().allMatch(purse -> purse.proposals().isEmpty())) {
      missing.add(new Refusal("annual.missing.listed"));
    } else if (all.stream().noneMatch(Purse::affordsAny)) {
      missing.add(new Refusal("annual.missing.affordable"));
    }
    all.stream()
        .filter(purse -> purse.placeId() != 0 && purse.proposals().isEmpty())
        .forEach(purse -> missing.add(new Refusal("annual.missing.share", purse.name())));
    int voters = electorate.size(programme, terms);
    if (voters == 0) {
      missing.add(new Refusal("annual.missing.voters"));
    } else if (voters > Electorate.MOST) {
      missing.add(new Refusal("annual.missing.fewer", voters, Electorate.MOST));
    }
    return missing;
  }

  /** Lines that are frozen if the vote opens as things stand. */
  @Transactional(propagation = Propagation.SUPPORTS)
  List<String> words(Programme programme) {
    return RulesInWords.of(programme, terms(programme.number()), purses.of(programme));
  }

  /** Whether rules, costs and shares are those that were frozen with these lines. */
  @Transactional(propagation = Propagation.SUPPORTS)
  boolean isKept(Programme programme, String frozen) {
    return RulesInWords.isKept(frozen, programme, terms(programme.number()), purses.of(programme));
  }

  /** Opens the vote; returns the programme with its round. */
  Programme open(String number, String deployment) {
    Programme programme = programmes.lock(number);
    programme.demand(ProgrammeState.READY);
    Refusal.throwIfAny(missing(programme));
    Terms terms = terms(number);
    List<Long> roll = electorate.of(programme, terms);
    long round = ballots.open(opening(programme, terms, roll, deployment));
    programmes.save(programme.voting(round));
    messages.tell(
        roll,
        "annual.message.voting",
        List.of(programme.title(), Messages.moment(closes(programme).minusSeconds(60))),
        Programmes.path(number));
    return programmes.get(number);
  }

  private Opening opening(Programme programme, Terms terms, List<Long> roll, String deployment) {
    List<Purse> all = purses.of(programme);
    List<Option> options =
        all.stream()
            .flatMap(purse -> purse.proposals().stream())
            .sorted(Comparator.comparingInt(Proposal::position))
            .map(each -> new Option(each.key(), each.title(), each.price()))
            .collect(Collectors.toList());
    return new Opening(
        programme.number(),
        null,
        programme.title(),
        "从名单里选出您认为 " + programme.forYear() + " 年应当办的项目",
        terms.method(),
        options,
        terms.method() == Method.BUDGET
            ? Limits.budget(programme.budget())
            : Limits.approval(options.size(), options.size()),
        new Opening.Manner(terms.secret(), true, Tie.FIRST_LISTED, 0),
        null,
        RulesInWords.frozen(programme, terms, all),
        roll,
        programme.settledBy(),
        closes(programme),
        deployment,
        List.of());
  }

  /** At the end of the last day. */
  Instant closes(Programme programme) {
    return programme.until().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }
}
