package org.gongshang.opinion;

import java.time.Clock;
import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.opinion.ground.Responses;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Sector;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Statements of a round: written by who runs it, offered by who takes part, accepted or not. */
@Component
@Transactional
public class Statements {

  static final int MOST = 500;

  /** So many of one person's wait at once. */
  static final int MOST_WAITING = 5;

  private final OpinionMapper mapper;
  private final ReactionMapper reactions;
  private final OpinionRights rights;
  private final RoundCourse course;
  private final Messages messages;
  private final Once once;
  private final Clock clock;

  Statements(
      OpinionMapper mapper,
      ReactionMapper reactions,
      OpinionRights rights,
      RoundCourse course,
      Messages messages,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.reactions = reactions;
    this.rights = rights;
    this.course = course;
    this.messages = messages;
    this.once = once;
    this.clock = clock;
  }

  /** Those to which people react, by position. */
  @Transactional(readOnly = true)
  public List<Statement> accepted(Viewer viewer, long id) {
    return mapper.statements(rights.visible(viewer, id).id()).stream()
        .filter(Statement::isAccepted)
        .toList();
  }

  /** Whoever runs the round writes what is shown at once; what others offer waits. */
  public String add(Viewer viewer, long id, String typed, String key) {
    OpinionRound round = rights.visible(viewer, id);
    boolean runs = rights.runs(viewer, round.regionId());
    if (!runs && !rights.takesPart(viewer, round)) {
      throw new NotVisible("how to speak in opinion round " + id);
    }
    return once.run(
        viewer.accountId(),
        key,
        Act.of("opinion statement", "" + id, typed),
        () -> {
          String body = Statement.read(typed);
          course.demandWritable(round);
          refuse(viewer, round, body, runs);
          keep(viewer, round, body, runs);
          return round.path();
        });
  }

  private void refuse(Viewer viewer, OpinionRound round, String body, boolean runs) {
    List<Statement> all = mapper.statements(round.id());
    if (all.stream()
        .filter(each -> each.state() != StatementState.REFUSED)
        .anyMatch(each -> each.body().equals(body))) {
      throw new Refusal("opinion.statement.same");
    }
    if (all.size() >= MOST) {
      throw new Refusal("opinion.statement.many", MOST);
    }
    if (runs) {
      demandRoom(round);
    }
    int waiting = runs ? 0 : mapper.waiting(round.id(), viewer.accountId());
    if (waiting >= MOST_WAITING) {
      throw new Refusal("opinion.statement.waiting", waiting);
    }
  }

  private void demandRoom(OpinionRound round) {
    long people = reactions.people(round.id());
    if (!Responses.holds(people, mapper.accepted(round.id()) + 1)) {
      throw new Refusal("opinion.statement.full", people);
    }
  }

  private void keep(Viewer viewer, OpinionRound round, String body, boolean runs) {
    long author = runs ? rights.actor(viewer, round.regionId()) : viewer.accountId();
    NewStatement statement =
        new NewStatement(
            round.id(),
            body,
            runs ? StatementState.ACCEPTED : StatementState.OFFERED,
            author,
            clock.instant());
    mapper.insertStatement(statement);
    if (runs) {
      reactions.beginCounts(round.id(), statement.getId(), Sector.values());
    }
  }

  /**
   * Takes an offered statement in, or refuses it; its author is told.
   *
   * @param typed why not; left out of account where it is accepted
   */
  String decide(
      Viewer viewer, long id, long statementId, boolean accept, String typed, String key) {
    OpinionRound round = rights.run(viewer, id);
    Statement statement = in(round, statementId);
    return once.run(
        viewer.accountId(),
        key,
        Act.of("opinion decide", "" + statementId, "" + accept, typed),
        () -> {
          String reason = accept ? null : Statement.readReason(typed);
          if (accept) {
            course.demandOpen(round);
            demandRoom(round);
          }
          StatementState state = accept ? StatementState.ACCEPTED : StatementState.REFUSED;
          long by = rights.actor(viewer, round.regionId());
          if (mapper.decide(statementId, state, reason, by, clock.instant()) == 0) {
            throw new Refusal("opinion.statement.decided");
          }
          if (accept) {
            reactions.beginCounts(id, statementId, Sector.values());
          }
          tell(round, statement, reason == null ? statement.body() : reason, accept);
          return round.path();
        });
  }

  private void tell(OpinionRound round, Statement statement, String words, boolean accepted) {
    if (statement.author() != null) {
      messages.tell(
          List.of(statement.author()),
          accepted ? "opinion.message.accepted" : "opinion.message.refused",
          List.of(round.title(), words),
          round.path());
    }
  }

  Statement in(OpinionRound round, long statementId) {
    return mapper
        .statement(statementId)
        .filter(statement -> statement.roundId() == round.id())
        .orElseThrow(() -> new NotVisible("statement " + statementId));
  }
}
