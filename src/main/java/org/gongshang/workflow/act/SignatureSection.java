package org.gongshang.workflow.act;

import java.util.List;
import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Section;
import org.springframework.stereotype.Component;

/** On a matter's page: who signed what; each leads to what can be checked of it. */
@Component
class SignatureSection implements MatterSection {

  private final SignPages pages;

  SignatureSection(SignPages pages) {
    this.pages = pages;
  }

  @Override
  public Optional<Section> section(Matter matter, Viewer viewer) {
    List<SignPage.Given> given = pages.given(matter.number().value());
    return given.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("signatures", "workflow/signature-lines.ftlh", given, 80, false));
  }
}
