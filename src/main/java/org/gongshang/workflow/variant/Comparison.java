package org.gongshang.workflow.variant;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongshang.region.Regions;
import org.gongshang.workflow.ProcessKey;
import org.gongshang.workflow.engine.VariantModels;
import org.gongshang.workflow.model.ModelChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A proposed model beside the one that its region runs today. */
@Component
class Comparison {

  private final VariantMapper mapper;
  private final VariantModels models;
  private final Regions regions;

  Comparison(VariantMapper mapper, VariantModels models, Regions regions) {
    this.mapper = mapper;
    this.models = models;
    this.regions = regions;
  }

  Changes of(Variant proposed) {
    Optional<Variant> running = running(proposed);
    Map<String, byte[]> common = models.common();
    Map<String, byte[]> was = laidOver(common, running.map(Variant::id));
    Map<String, byte[]> now = laidOver(common, Optional.of(proposed.id()));
    String model = ProcessKey.file(proposed.process());
    return new Changes(
        running.map(one -> regions.label(one.regionId())).orElse(null),
        running.map(Variant::title).orElse(null),
        ModelChanges.between(
            Objects.requireNonNull(was.get(model)), Objects.requireNonNull(now.get(model))),
        files(was, now).filter(name -> !name.equals(model)).map(Comparison::shortName).toList());
  }

  /** Of the nearest region that has one of its own; empty where the one for all holds. */
  private Optional<Variant> running(Variant proposed) {
    return regions.upFrom(proposed.regionId()).stream()
        .flatMap(region -> mapper.holding(proposed.process(), region.id()).stream())
        .findFirst();
  }

  private Map<String, byte[]> laidOver(Map<String, byte[]> common, Optional<Long> variant) {
    Map<String, byte[]> whole = new TreeMap<>(common);
    variant.ifPresent(
        id -> mapper.files(id).forEach(file -> whole.put(file.name(), file.content())));
    return whole;
  }

  private static Stream<String> files(Map<String, byte[]> was, Map<String, byte[]> now) {
    TreeSet<String> names = new TreeSet<>(was.keySet());
    names.addAll(now.keySet());
    return names.stream().filter(name -> !Arrays.equals(was.get(name), now.get(name)));
  }

  private static String shortName(String file) {
    return file.substring(file.indexOf('/') + 1);
  }

  /**
   * What a proposal changes.
   *
   * @param region whose own model runs there today; null where the one for all does
   * @param title what that one is called
   * @param files forms and tables that differ
   */
  public record Changes(
      @Nullable String region,
      @Nullable String title,
      List<ModelChanges.Change> changes,
      List<String> files) {}
}
