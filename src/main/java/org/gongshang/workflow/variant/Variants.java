package org.gongshang.workflow.variant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.gongshang.NoPermission;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.engine.VariantModels;
import org.gongshang.workflow.model.Finding;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Regions' own models of stages. Somebody who designs processes proposes one, somebody else who
 * reviews them publishes it; from then on new matters of the region and of those below it run it.
 */
@Component
public class Variants {

  /** The stages' processes, in their order. */
  static final List<String> PROCESSES =
      List.of("need", "deliberation", "project", "implementation", "evaluation");

  /** Who may look at them. */
  static final Set<Role> SEEING = Set.of(Role.MODELER, Role.REVIEWER, Role.ADMIN);

  private final VariantMapper mapper;
  private final VariantModels models;
  private final Regions regions;
  private final Rights rights;
  private final Once once;
  private final Clock clock;

  Variants(
      VariantMapper mapper,
      VariantModels models,
      Regions regions,
      Rights rights,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.models = models;
    this.regions = regions;
    this.rights = rights;
    this.once = once;
    this.clock = clock;
  }

  /**
   * Looks at what was sent; nothing is kept. The model is worked through for seconds, so whatever
   * can be told at a glance is told before.
   */
  Checked check(VariantForm form, List<Upload.Sent> sent, Viewer by) {
    demandDesigner(form, by);
    form.check();
    Upload upload = Upload.of(form.process(), sent);
    return new Checked(form, upload, models.check(upload.files()));
  }

  /**
   * What was sent.
   *
   * @param findings what the check found wrong
   */
  record Checked(VariantForm form, Upload upload, List<Finding> findings) {}

  /** Keeps a proposal that passed the check; returns where to go. */
  @Transactional
  public String propose(Checked checked, String key, Viewer by) {
    if (!checked.findings().isEmpty()) {
      throw new Refusal("variant.files.wrong");
    }
    VariantForm form = checked.form();
    demandDesigner(form, by);
    return once.run(
        by.accountId(),
        key,
        Act.of("variant", form.toString(), checked.upload().sha256()),
        () -> insert(form, checked.upload(), by));
  }

  private String insert(VariantForm form, Upload upload, Viewer by) {
    if (!regions.hold(form.regionId())) {
      throw new Refusal("region.gone");
    }
    NewVariant variant =
        new NewVariant(
            form.process(),
            form.regionId(),
            form.title(),
            form.reason(),
            upload.sha256(),
            by.accountId(),
            clock.instant());
    mapper.insert(variant);
    upload.files().forEach((name, file) -> mapper.insertFile(variant.getId(), name, file));
    return path(variant.getId());
  }

  /** Puts it in force; the one that held before ends. */
  @Transactional
  public String publish(long id, String why, String key, Viewer by) {
    return decide(id, "publish variant", why, key, by, this::published);
  }

  private Variant published(Variant variant, Decided decided) {
    variant.demandReview(decided.by());
    mapper
        .holding(variant.process(), variant.regionId())
        .ifPresent(former -> save(former.end(decided.by(), decided.at(), decided.why())));
    VariantModels.Deployed deployed =
        models.deploy(variant.process(), variant.id(), files(variant.id()));
    return variant.publish(decided.by(), decided.at(), decided.why(), deployed);
  }

  @Transactional
  public String refuse(long id, String why, String key, Viewer by) {
    return decide(
        id,
        "refuse variant",
        why,
        key,
        by,
        (variant, decided) -> variant.refuse(decided.by(), decided.at(), decided.why()));
  }

  /** New matters run the model of the region above, or the one for all. */
  @Transactional
  public String end(long id, String why, String key, Viewer by) {
    return decide(
        id,
        "end variant",
        why,
        key,
        by,
        (variant, decided) -> variant.end(decided.by(), decided.at(), decided.why()));
  }

  /** Who decided, when and why. */
  private record Decided(long by, Instant at, String why) {}

  private String decide(
      long id,
      String act,
      String why,
      String key,
      Viewer by,
      BiFunction<Variant, Decided, Variant> change) {
    demand(by, Role.REVIEWER, visible(id, by).regionId());
    return once.run(
        by.accountId(),
        key,
        Act.of(act, Long.toString(id), why),
        () -> {
          Decided decided = new Decided(by.accountId(), clock.instant(), VariantForm.reason(why));
          save(change.apply(lock(id), decided));
          return path(id);
        });
  }

  /** One that the viewer may look at: whoever designs, reviews or administers at its region. */
  Variant visible(long id, Viewer viewer) {
    Variant variant = mapper.find(id).orElseThrow(() -> new NotVisible("variant " + id));
    if (!sees(viewer, variant.regionId())) {
      throw new NotVisible("variant " + id);
    }
    return variant;
  }

  private boolean sees(Viewer viewer, long regionId) {
    return SEEING.stream().anyMatch(role -> rights.may(viewer, role, regionId));
  }

  Map<String, byte[]> files(long id) {
    Map<String, byte[]> files = new TreeMap<>();
    mapper.files(id).forEach(file -> files.put(file.name(), file.content()));
    return files;
  }

  private void demandDesigner(VariantForm form, Viewer by) {
    rights.demand(by, Role.MODELER);
    if (regions.find(form.regionId()).isEmpty()) {
      throw new Refusal("variant.region.none");
    }
    demand(by, Role.MODELER, form.regionId());
  }

  private void demand(Viewer by, Role role, long regionId) {
    if (!rights.may(by, role, regionId)) {
      throw new NoPermission(role.key(), regionId);
    }
  }

  private Variant lock(long id) {
    return mapper.lock(id).orElseThrow(() -> new NotVisible("variant " + id));
  }

  /** Of two that are published for one region in the same moment the database takes one. */
  private void save(Variant variant) {
    try {
      if (mapper.update(variant) == 0) {
        throw new Refusal("variant.changed");
      }
    } catch (DuplicateKeyException other) {
      throw new Refusal("variant.changed");
    }
  }

  static String path(long id) {
    return "/variants/" + id;
  }
}
