package org.gongshang.need;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Accounts;
import org.gongshang.people.Privacy;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Discretion;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The original words of those who asked, with as much of them as the reader may know. */
@Component
class NeedSection implements MatterSection {

  private final NeedMapper mapper;
  private final Questions questions;
  private final Accounts accounts;
  private final Regions regions;
  private final Rights rights;
  private final Discretion discretion;
  private final Files files;

  NeedSection(
      NeedMapper mapper,
      Questions questions,
      Accounts accounts,
      Regions regions,
      Rights rights,
      Discretion discretion,
      Files files) {
    this.mapper = mapper;
    this.questions = questions;
    this.accounts = accounts;
    this.regions = regions;
    this.rights = rights;
    this.discretion = discretion;
    this.files = files;
  }

  @Override
  public Optional<Section> section(Matter matter, Viewer viewer) {
    List<Need> needs = mapper.of(matter.number());
    if (needs.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, String> names = accounts.names(needs.stream().map(Need::requester).toList());
    boolean inside = discretion.namesResidents(matter, viewer);
    boolean clerk = rights.may(viewer, Role.CLERK, matter.regionId());
    List<Told> told =
        needs.stream()
            .map(
                need -> told(need, names.getOrDefault(need.requester(), ""), viewer, inside, clerk))
            .toList();
    List<StoredFile> photos =
        files.of(matter.number().value()).stream()
            .filter(file -> file.storedBy() == needs.get(0).requester())
            .filter(file -> file.type().startsWith("image/"))
            .toList();
    return Optional.of(
        new Section(
            "need",
            "need/section.ftlh",
            new Page(told, asked(matter), photos),
            10,
            matter.stage().ordinal() == 0));
  }

  private List<Asked> asked(Matter matter) {
    return questions.of(matter.number()).stream()
        .map(
            asked -> {
              Round round = asked.round();
              return new Asked(
                  asked.question().question(),
                  round == null || !round.open() ? null : round.closesAt(),
                  asked.added().stream().map(Supplement::body).toList());
            })
        .toList();
  }

  private Told told(Need need, String account, Viewer viewer, boolean inside, boolean clerk) {
    boolean mine = need.requester() == viewer.accountId();
    String name = need.onBehalfOf() == null ? account : need.onBehalfOf();
    boolean open = inside || mine;
    return new Told(
        need.body(),
        need.place(),
        need.gridId() == null ? null : regions.get(need.gridId()).name(),
        open ? name : Privacy.surname(name),
        !open,
        phone(need, clerk || mine),
        need.channel().key(),
        need.onBehalfOf() == null ? null : account,
        need.submittedAt(),
        need.reply());
  }

  private static @Nullable String phone(Need need, boolean open) {
    String phone = need.phone();
    if (phone == null) {
      return null;
    }
    return open ? phone : Privacy.phone(phone);
  }

  /** What the section shows. */
  public record Page(List<Told> needs, List<Asked> asked, List<StoredFile> photos) {}

  /**
   * A question and what was added to it.
   *
   * @param until while it can still be answered
   */
  public record Asked(String question, @Nullable Instant until, List<String> added) {}

  /** One need as this reader may read it. */
  public record Told(
      String body,
      String place,
      @Nullable String grid,
      String name,
      boolean masked,
      @Nullable String phone,
      String channel,
      @Nullable String recordedBy,
      Instant at,
      @Nullable String reply) {}
}
