package org.gongshang.need;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshang.message.Messages;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Requesters;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Questions of the clerk to those who told a need, and what they add. */
@Component
class Questions {

  private static final String ROUND = "supplement";

  private final QuestionMapper mapper;
  private final Matters matters;
  private final Requesters requesters;
  private final Rounds rounds;
  private final Messages messages;

  Questions(
      QuestionMapper mapper,
      Matters matters,
      Requesters requesters,
      Rounds rounds,
      Messages messages) {
    this.mapper = mapper;
    this.matters = matters;
    this.requesters = requesters;
    this.rounds = rounds;
    this.messages = messages;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void ask(MatterNumber matter, String question, long by, Instant at) {
    mapper.insert(matter, question, by, at);
  }

  /** Opens the round in which those who told the need answer the question, and tells them. */
  @Transactional(propagation = Propagation.MANDATORY)
  long open(MatterNumber matter, Instant closesAt) {
    Question question =
        mapper
            .newest(matter)
            .orElseThrow(() -> new IllegalStateException("nothing was asked about " + matter));
    List<Long> roll = requesters.of(matter);
    long round = rounds.open(ROUND, matter.value(), matter, roll, closesAt);
    if (mapper.open(matter, round) != 1) {
      throw new IllegalStateException("not one open question about " + matter);
    }
    messages.tell(
        roll,
        "need.message.asked",
        List.of(matters.get(matter).title(), question.question()),
        "/matters/" + matter);
    return round;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(long roundId, long account, String body, Instant at) {
    Question question =
        mapper
            .ofRound(roundId)
            .orElseThrow(() -> new IllegalStateException("no question in round " + roundId));
    mapper.insertSupplement(new Supplement(question.id(), account, body, at));
  }

  /** Oldest first, each with what was added to it. */
  List<Asked> of(MatterNumber matter) {
    List<Question> questions = mapper.of(matter);
    if (questions.isEmpty()) {
      return List.of();
    }
    List<Supplement> added = mapper.supplements(matter);
    Map<Long, Round> opened =
        rounds.all(
            questions.stream().flatMap(question -> Stream.ofNullable(question.roundId())).toList());
    return questions.stream()
        .map(
            question ->
                new Asked(
                    question,
                    question.roundId() == null ? null : opened.get(question.roundId()),
                    added.stream().filter(one -> one.questionId() == question.id()).toList()))
        .toList();
  }

  /**
   * @param round null until it opens
   */
  record Asked(Question question, @Nullable Round round, List<Supplement> added) {}
}
