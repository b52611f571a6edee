package org.gongshang.workflow;

import java.util.Optional;
import org.gongshang.Contributors;
import org.gongshang.NotVisible;
import org.gongshang.file.FileAudience;
import org.gongshang.people.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that tasks can be about. */
@Component
public class Subjects implements FileAudience {

  private final Contributors<SubjectSource> sources;

  Subjects(ObjectProvider<SubjectSource> sources) {
    this.sources = Contributors.of(sources);
  }

  public Optional<Subject> find(String businessKey) {
    return sources.stream().flatMap(source -> source.find(businessKey).stream()).findFirst();
  }

  public Subject get(String businessKey) {
    return find(businessKey)
        .orElseThrow(() -> new IllegalStateException("no subject " + businessKey));
  }

  /** Path of a subject's page, without asking the database. */
  public String link(String businessKey) {
    return sources.stream()
        .flatMap(source -> source.link(businessKey).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no subject " + businessKey));
  }

  /** The subject, if this viewer may see it; otherwise it does not exist for them. */
  public Subject visible(String businessKey, Viewer viewer) {
    return find(businessKey)
        .filter(subject -> maySee(subject.businessKey(), viewer))
        .orElseThrow(() -> new NotVisible("subject " + businessKey));
  }

  @Override
  public boolean maySee(String businessKey, Viewer viewer) {
    return sources.stream()
        .anyMatch(
            source ->
                source
                    .find(businessKey)
                    .filter(subject -> source.maySee(subject, viewer))
                    .isPresent());
  }
}
