package org.gongshang.workflow.variant;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.NoPermission;
import org.gongshang.NotVisible;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.ModelNames;
import org.gongshang.workflow.ProcessKey;
import org.gongshang.workflow.engine.VariantModels;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages about regions' own models show. */
@Component
public class VariantPages {

  static final int PAGE = 30;

  /** Regions that a search for a place finds at most. */
  private static final int FOUND = 30;

  private final VariantMapper mapper;
  private final Variants variants;
  private final VariantModels models;
  private final Comparison comparison;
  private final Regions regions;
  private final Accounts accounts;
  private final Rights rights;
  private final ModelNames names;
  private final MessageSource messages;

  VariantPages(
      VariantMapper mapper,
      Variants variants,
      VariantModels models,
      Comparison comparison,
      Regions regions,
      Accounts accounts,
      Rights rights,
      ModelNames names,
      MessageSource messages) {
    this.mapper = mapper;
    this.variants = variants;
    this.models = models;
    this.comparison = comparison;
    this.regions = regions;
    this.accounts = accounts;
    this.rights = rights;
    this.names = names;
    this.messages = messages;
  }

  /** Own models behind these definitions, by definition; those for all regions are left out. */
  public Map<String, Own> own(Collection<String> definitionIds) {
    return definitionIds.isEmpty()
        ? Map.of()
        : mapper.editions(definitionIds).stream()
            .collect(
                Collectors.toMap(
                    VariantMapper.Edition::definitionId,
                    one -> new Own(regions.label(one.regionId()), one.title(), one.number())));
  }

  /**
   * @param before id of the last one on the page before
   */
  ListPage list(Viewer viewer, long before) {
    List<Region> seen = seen(viewer);
    if (seen.isEmpty()) {
      throw new NoPermission(Role.MODELER.key());
    }
    List<Variant> found = mapper.of(seen.stream().map(Region::id).toList(), before, PAGE + 1);
    boolean more = found.size() > PAGE;
    List<Variant> page = more ? found.subList(0, PAGE) : found;
    return new ListPage(
        page.stream().map(this::row).toList(),
        more ? page.get(PAGE - 1).id() : 0,
        viewer.holds(Role.MODELER));
  }

  /** Regions where the viewer designs, reviews or administers, with those below. */
  private List<Region> seen(Viewer viewer) {
    return viewer.mandates().stream()
        .filter(mandate -> Variants.SEEING.contains(mandate.role()))
        .flatMap(mandate -> regions.within(mandate.regionId()).stream())
        .distinct()
        .toList();
  }

  private Row row(Variant variant) {
    return new Row(
        variant.id(),
        variant.process(),
        variant.title(),
        regions.label(variant.regionId()),
        variant.state().key(),
        variant.proposedAt());
  }

  /**
   * Places for which the viewer may propose one: the own ones, those right below, and found ones.
   */
  List<Region> places(Viewer viewer, String text) {
    rights.demand(viewer, Role.MODELER);
    List<Long> mine =
        viewer.mandates().stream()
            .filter(mandate -> mandate.role() == Role.MODELER)
            .map(Mandate::regionId)
            .toList();
    Stream<Region> near =
        mine.stream()
            .flatMap(
                id -> Stream.concat(Stream.of(regions.get(id)), regions.children(id).stream()));
    Stream<Region> found = mine.stream().flatMap(id -> regions.search(text, id, FOUND).stream());
    return Stream.concat(found, near).distinct().toList();
  }

  VariantPage page(Viewer viewer, long id) {
    Variant variant = variants.visible(id, viewer);
    Map<Long, String> names =
        accounts.names(
            Stream.of(variant.author(), variant.reviewer(), variant.endedBy())
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
    boolean reviews = rights.may(viewer, Role.REVIEWER, variant.regionId());
    return new VariantPage(
        variant,
        regions.label(variant.regionId()),
        names,
        variants.files(id).keySet().stream().toList(),
        variant.state() == VariantState.PROPOSED ? comparison.of(variant) : null,
        reviews && variant.author() != viewer.accountId(),
        reviews);
  }

  /** In the reader's language, as far as its elements are those of the model for all regions. */
  String model(Viewer viewer, long id) {
    Variant variant = variants.visible(id, viewer);
    byte[] model = variants.files(id).get(ProcessKey.file(variant.process()));
    if (model == null) {
      throw new IllegalStateException("variant " + id + " has no model");
    }
    Locale locale = LocaleContextHolder.getLocale();
    return models.drawing(
        model,
        (element, name) ->
            element.equals(variant.process())
                ? String.valueOf(messages.getMessage("process." + element, null, name, locale))
                : String.valueOf(names.element(variant.process(), element, name)));
  }

  /** One of its files, by its place in the list. */
  File file(Viewer viewer, long id, int number) {
    variants.visible(id, viewer);
    Map<String, byte[]> files = new LinkedHashMap<>(variants.files(id));
    return files.entrySet().stream()
        .skip(number < 0 ? files.size() : number)
        .findFirst()
        .map(file -> new File(file.getKey(), file.getValue()))
        .orElseThrow(() -> new NotVisible("file " + number + " of variant " + id));
  }

  /** The model for all regions, to begin from. */
  File standard(Viewer viewer, String process) {
    if (seen(viewer).isEmpty()) {
      throw new NoPermission(Role.MODELER.key());
    }
    if (!Variants.PROCESSES.contains(process)) {
      throw new NotVisible("process " + process);
    }
    return new File(ProcessKey.file(process), models.standard(process));
  }

  /** A region's own model as a matter's page names it. */
  public record Own(String region, String title, int edition) {}

  public record ListPage(List<Row> rows, long next, boolean mayPropose) {}

  public record Row(
      long id, String process, String title, String region, String state, Instant proposedAt) {}

  /**
   * @param changes what it would change; only while it waits for its review
   * @param mayReview whether the viewer reviews here and has not written it
   * @param mayEnd whether the viewer reviews here
   */
  public record VariantPage(
      Variant variant,
      String region,
      Map<Long, String> names,
      List<String> files,
      Comparison.@Nullable Changes changes,
      boolean mayReview,
      boolean mayEnd) {

    public String name(@Nullable Long account) {
      return account == null ? "" : names.getOrDefault(account, "");
    }
  }

  /** A file to save. */
  record File(String name, byte[] content) {

    String shortName() {
      return name.substring(name.lastIndexOf('/') + 1);
    }
  }
}
