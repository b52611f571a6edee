package org.gongshang.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gongshang.message.Messages;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those whose needs are in a matter. */
@Component
public class Requesters {

  private final MatterMapper mapper;
  private final Messages messages;
  private final Clock clock;

  Requesters(MatterMapper mapper, Messages messages, Clock clock) {
    this.mapper = mapper;
    this.messages = messages;
    this.clock = clock;
  }

  /** Adds a requester; adding the same person twice changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(MatterNumber number, long accountId) {
    mapper.insertRequester(number, accountId, clock.instant());
  }

  /** Those of these matters that hold a need of this person. */
  public Set<String> mattersOf(Viewer viewer, Collection<String> numbers) {
    return numbers.isEmpty() ? Set.of() : Set.copyOf(mapper.requested(viewer.accountId(), numbers));
  }

  /** Account ids of everyone whose need is in this matter, by id. */
  public List<Long> of(MatterNumber number) {
    return mapper.requesters(number);
  }

  /** Sends them the message, with the title and what else it says. */
  void tell(Matter matter, String key, String... more) {
    List<String> args = new ArrayList<>(List.of(matter.title()));
    args.addAll(List.of(more));
    messages.tell(of(matter.number()), key, args, "/matters/" + matter.number());
  }
}
