package org.gongshang.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongshang.Contributors;
import org.gongshang.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is kept about regions: how they stood on any day, who changed what, what stands there. */
@Component
public class RegionRecords {

  private final RegionMapper mapper;
  private final RegionClosing closing;
  private final Regions regions;
  private final Contributors<StandsAtRegion> standing;

  RegionRecords(
      RegionMapper mapper,
      RegionClosing closing,
      Regions regions,
      ObjectProvider<StandsAtRegion> standing) {
    this.mapper = mapper;
    this.closing = closing;
    this.regions = regions;
    this.standing = Contributors.of(standing);
  }

  public Optional<RegionRecord> find(long id) {
    return Optional.ofNullable(mapper.row(id))
        .map(
            row ->
                new RegionRecord(
                    row.id(),
                    row.level(),
                    row.openedOn(),
                    row.closedOn(),
                    row.successorId(),
                    row.version(),
                    mapper.spells(id),
                    mapper.history(id)));
  }

  /** The region and all below it as they stood on that day, by path; none if there was none. */
  public List<Region> within(long id, LocalDate on) {
    String path = mapper.path(id, on);
    return path == null ? List.of() : mapper.subtree(path, on);
  }

  /** From the district down to the region as they stood on that day; none if there was none. */
  public List<Region> ancestors(long id, LocalDate on) {
    String path = mapper.path(id, on);
    return path == null ? List.of() : mapper.line(beginnings(path), on);
  }

  /** {@code /1/}, {@code /1/13/}, {@code /1/13/45/} of the last. */
  static List<String> beginnings(String path) {
    List<String> beginnings = new ArrayList<>();
    for (int at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) {
      beginnings.add(path.substring(0, at + 1));
    }
    return beginnings;
  }

  /** What stands exactly at this region, in kinds of which there is any. */
  public List<Standing> standing(long id) {
    return standing.stream()
        .map(each -> new Standing(each.kind(), each.count(id), each.asksWhenMoved()))
        .filter(each -> each.count() > 0)
        .toList();
  }

  /** What keeps the region from being closed in favour of this successor. */
  public List<Refusal> obstacles(long id, long successorId) {
    return closing.obstacles(regions.get(id), regions.get(successorId));
  }

  /**
   * How many of one kind stand there.
   *
   * @param asked whether somebody must say where they go if the region moves
   */
  public record Standing(String kind, int count, boolean asked) {}
}
