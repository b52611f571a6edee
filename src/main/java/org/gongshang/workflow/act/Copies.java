package org.gongshang.workflow.act;

import java.util.List;
import java.util.Optional;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Act;
import org.gongshang.people.Colleague;
import org.gongshang.people.Colleagues;
import org.gongshang.people.Holders;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Discretion;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterReaders;
import org.gongshang.workflow.Matters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives people in office a matter to read, and tells them (抄送). */
@Component
public class Copies {

  static final int MOST_FOUND = 20;

  private final Matters matters;
  private final MatterReaders readers;
  private final Discretion discretion;
  private final Colleagues colleagues;
  private final Holders holders;
  private final Regions regions;
  private final Messages messages;
  private final Once once;

  Copies(
      Matters matters,
      MatterReaders readers,
      Discretion discretion,
      Colleagues colleagues,
      Holders holders,
      Regions regions,
      Messages messages,
      Once once) {
    this.matters = matters;
    this.readers = readers;
    this.discretion = discretion;
    this.colleagues = colleagues;
    this.holders = holders;
    this.regions = regions;
    this.messages = messages;
    this.once = once;
  }

  /** Whoever works on a matter where it is or came from decides who else reads it. */
  boolean mayCopy(Matter matter, Viewer viewer) {
    return discretion.readsPhones(matter, viewer);
  }

  /** The matter, if the viewer decides who reads it. */
  public Matter matter(String number, Viewer viewer) {
    Matter matter = matters.visible(number, viewer);
    if (!mayCopy(matter, viewer)) {
      throw new NotVisible("copies of " + number);
    }
    return matter;
  }

  /** Who has a copy. */
  public List<Colleague> of(MatterNumber number) {
    return colleagues.all(readers.copies(number));
  }

  /** Whom one could give a copy. */
  public List<Colleague> found(String text) {
    return colleagues.named(text, MOST_FOUND).stream().filter(Copies::isOffered).toList();
  }

  /** Single people, and offices of a region. */
  private static boolean isOffered(Colleague colleague) {
    return colleague.accountId() != null || colleague.organisationId() == null;
  }

  @Transactional
  public void add(String number, Viewer viewer, String holder, String key) {
    Matter matter = matter(number, viewer);
    if (!once.first(viewer.accountId(), key, Act.of("copy", number, holder))) {
      return;
    }
    Colleague to =
        Optional.of(holder)
            .flatMap(colleagues::find)
            .filter(each -> each.role().mayBeDelegated())
            .filter(Copies::isOffered)
            .orElseThrow(() -> new Refusal("act.copy.to.missing"));
    if (!readers.copy(matter.number(), holder, viewer.accountId())) {
      throw new Refusal("act.copy.twice");
    }
    matters.note(matter.number(), viewer.accountId(), "act.event.copied", name(to), place(to));
    messages.tell(
        holders.people(List.of(holder)),
        "act.message.copied",
        List.of(matter.title(), viewer.name()),
        "/matters/" + number);
  }

  @Transactional
  public void remove(String number, Viewer viewer, String holder) {
    Matter matter = matter(number, viewer);
    if (readers.takeBack(matter.number(), holder)) {
      Optional<Colleague> from = colleagues.find(holder);
      matters.note(
          matter.number(),
          viewer.accountId(),
          "act.event.uncopied",
          from.map(Copies::name).orElse(""),
          from.map(this::place).orElse(""));
    }
  }

  private static String name(Colleague colleague) {
    return colleague.name() == null ? "" : colleague.name();
  }

  private String place(Colleague colleague) {
    return ChoiceGroup.Choice.place(colleague, regions);
  }
}
