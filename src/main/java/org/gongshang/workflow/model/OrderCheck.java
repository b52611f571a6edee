package org.gongshang.workflow.model;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshang.workflow.model.KnownOrder.Root;

/**
 * Walks every way through the processes that the application starts, with the processes that they
 * call, and refuses a bundle in which a step can come when what it needs is not true, or in which a
 * process can end while its record is still open. Expects processes that pass every other check.
 */
class OrderCheck {

  /** More different situations than this in one process are more than anybody can oversee. */
  static final int MOST = 20_000;

  private final Catalogue catalogue;
  private final Bundle bundle;
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Map<String, ProcessWalk> processes = new HashMap<>();
  private final Map<Called, Set<Ending>> walked = new HashMap<>();

  OrderCheck(Catalogue catalogue, Bundle bundle) {
    this.catalogue = catalogue;
    this.bundle = bundle;
  }

  /** A process with the situation in which it was begun. */
  private record Called(String process, Scene begin) {}

  /** How a process can end. */
  record Ending(String endEvent, Scene scene) {}

  List<Finding> check() {
    KnownOrder.ROOTS.forEach(
        (process, roots) -> {
          if (bundle.process(process).isPresent()) {
            roots.forEach(root -> check(process, root));
          }
        });
    return List.copyOf(findings);
  }

  private void check(String process, Root root) {
    walk(process, root.begin()).forEach(ending -> finished(process, root, ending));
  }

  private void finished(String process, Root root, Ending ending) {
    String state = ending.scene().state(root.ended());
    if (!root.endings().contains(state)) {
      add(process, ending.endEvent(), Rule.UNFINISHED, root.ended() + " " + state);
    }
  }

  Set<Ending> walk(String process, Scene begin) {
    Optional<ProcessWalk> steps = process(process);
    var called = new Called(process, steps.map(walk -> walk.kept(begin)).orElse(begin));
    Set<Ending> known = walked.get(called);
    if (known == null) {
      known = steps.map(walk -> walk.from(called.begin())).orElse(Set.of());
      walked.put(called, known);
    }
    return known;
  }

  private Optional<ProcessWalk> process(String id) {
    if (!processes.containsKey(id)) {
      bundle
          .definitions(id)
          .ifPresent(
              node ->
                  processes.put(
                      id, new ProcessWalk(id, node, bundle.takenBack(id), catalogue, this)));
    }
    return Optional.ofNullable(processes.get(id));
  }

  void add(String process, String element, Rule rule, String... args) {
    var found = new Findings(bundle.file(process));
    found.addAt(rule, element, args);
    findings.addAll(found.all());
  }
}
