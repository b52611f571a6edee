package org.gongshang.workflow;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;

/** What people can still take back, found in one statement for a whole page. */
@Component
public class TakeBackOffers {

  private final TakeBackMapper mapper;
  private final Actions actions;
  private final TaskForms forms;

  TakeBackOffers(TakeBackMapper mapper, Actions actions, TaskForms forms) {
    this.mapper = mapper;
    this.actions = actions;
    this.forms = forms;
  }

  /** Those of these tasks, which the viewer has done, that they can take back now. */
  public Set<String> of(Collection<String> done) {
    return done.isEmpty()
        ? Set.of()
        : followed(done).map(TakeBackMapper.Followed::taskId).collect(Collectors.toSet());
  }

  /** Id of the task that follows, from which it is taken back; empty where it no longer can be. */
  Optional<String> next(String done) {
    return followed(Set.of(done)).map(TakeBackMapper.Followed::nextTask).findFirst();
  }

  private Stream<TakeBackMapper.Followed> followed(Collection<String> done) {
    return mapper.followed(done).stream().filter(this::leadsBack);
  }

  /** The task of a matter or a session that the viewer can take back now. */
  public Optional<String> at(String businessKey, Viewer viewer) {
    return mapper
        .lastPast(businessKey)
        .filter(last -> actions.hasDone(last, viewer))
        .filter(last -> of(Set.of(last)).contains(last));
  }

  /** Where a task is taken back. */
  public static String path(String taskId) {
    return "/tasks/" + taskId + "/take-back";
  }

  private boolean leadsBack(TakeBackMapper.Followed followed) {
    return Optional.ofNullable(forms.action(followed.formId()))
        .flatMap(TaskAction::takeBack)
        .filter(way -> way.nextForm().equals(followed.nextForm()))
        .filter(way -> way.message().equals(followed.message()))
        .isPresent();
  }
}
