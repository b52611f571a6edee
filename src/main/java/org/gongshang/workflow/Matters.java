package org.gongshang.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;

/** Matters: opened, classified, moved on and closed; what a model decides is made true here. */
@Component
public class Matters {

  /** Issues the number, records the opener as requester and starts the cycle. */
  public MatterNumber open(NewMatter matter) {
    throw new UnsupportedOperationException();
  }

  public Matter get(MatterNumber number) {
    throw new UnsupportedOperationException();
  }

  public List<Matter> all(Collection<MatterNumber> numbers) {
    throw new UnsupportedOperationException();
  }

  public Optional<Matter> find(String number) {
    throw new UnsupportedOperationException();
  }

  /** The matter, if this viewer may see it; otherwise it does not exist for them. */
  public Matter visible(String number, Viewer viewer) {
    throw new UnsupportedOperationException();
  }

  public void retitle(MatterNumber number, String title) {
    throw new UnsupportedOperationException();
  }

  public void classify(MatterNumber number, String category, Mode mode, Urgency urgency) {
    throw new UnsupportedOperationException();
  }

  /** The matter is now in this stage; its requesters are told. */
  public void enter(MatterNumber number, Stage stage) {
    throw new UnsupportedOperationException();
  }

  public void assignUnit(MatterNumber number, long organisationId) {
    throw new UnsupportedOperationException();
  }

  /** Adds a requester; adding the same person twice changes nothing. */
  public void addRequester(MatterNumber number, long accountId) {
    throw new UnsupportedOperationException();
  }

  /** Account ids of everyone whose need is in this matter, by id. */
  public List<Long> requesters(MatterNumber number) {
    throw new UnsupportedOperationException();
  }

  /** Writes a line into the matter's history: who did what ({@code key} with {@code args}). */
  public void note(MatterNumber number, long actor, String key, String... args) {
    throw new UnsupportedOperationException();
  }
}
