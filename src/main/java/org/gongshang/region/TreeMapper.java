package org.gongshang.region;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Writes of the tree. */
@Mapper
interface TreeMapper {

  /** Counts the change and keeps others from making one until the transaction ends. */
  int countChange();

  /** Keeps these regions from being held by others until the transaction ends. */
  List<Long> lock(@Param("ids") Collection<Long> ids);

  void insertRegion(NewRow region);

  void insertSpell(Spell spell);

  /** Writes over the spell that began on its first day. */
  int updateSpell(Spell spell);

  int endSpell(@Param("regionId") long regionId, @Param("lastDay") LocalDate lastDay);

  int countRegion(long id);

  void close(
      @Param("id") long id, @Param("on") LocalDate on, @Param("successorId") long successorId);

  /** The three steps by which a subtree gets new paths from today on. */
  void repathToday(Repath repath);

  void startNewPaths(Repath repath);

  void endOldPaths(Repath repath);

  void setParent(
      @Param("id") long id, @Param("parentId") long parentId, @Param("today") LocalDate today);

  void countSubtree(@Param("path") String path);

  void insertChange(RegionChange change);

  /**
   * A path and what it becomes.
   *
   * @param rest where what follows the old path begins, from 1
   */
  record Repath(String from, String to, int rest, LocalDate today, LocalDate lastDay) {}

  /** A region about to be inserted; the database sets the id. */
  final class NewRow {

    private long id;
    private final Level level;
    private final LocalDate openedOn;

    NewRow(Level level, LocalDate openedOn) {
      this.level = level;
      this.openedOn = openedOn;
    }

    long id() {
      return id;
    }
  }
}
