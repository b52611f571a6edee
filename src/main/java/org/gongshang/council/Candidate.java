package org.gongshang.council;

import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands for a seat.
 *
 * @param unit where they come from: their unit, or their building and household
 * @param words a short text about them
 * @param votes how many they got, once counted
 * @param outcome what the count made of them; null for nothing
 * @param position rank among the alternates of the sector
 */
public record Candidate(
    long id,
    long termId,
    long accountId,
    Sector sector,
    @Nullable String kind,
    @Nullable String unit,
    @Nullable String words,
    @Nullable Integer votes,
    @Nullable Standing outcome,
    int position) {

  Candidate counted(int got, @Nullable Standing made, int rank) {
    return new Candidate(id, termId, accountId, sector, kind, unit, words, got, made, rank);
  }
}
