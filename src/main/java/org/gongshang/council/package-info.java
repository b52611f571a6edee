/**
 * Standing councils of regions and those of buildings and parks: who sits in them, by which rules,
 * for which term.
 *
 * <p>A council has a permanent id of its own. Rights come from mandates alone; mandates follow the
 * seats of the term in office.
 *
 * <p><b>The door for importers</b> is {@link org.gongshang.council.Enrolments#enrol}: it takes up
 * to {@value org.gongshang.council.Enrolments#MOST} {@link org.gongshang.council.Enrolment}s
 * (account, council, sector, kind, from, to) in the caller's transaction and in a constant number
 * of statements. Rows with a fault are left out and reported by their position in the chunk; the
 * others are seated and have their mandates. A council without a term in office gets its first one,
 * which lasts from the earliest first day to the latest last day of the chunk's rows. None is
 * opened beside a term that is being prepared. The same chunk sent again changes nothing: who has
 * the seat that the row describes is counted as {@code already}, and a row that describes it
 * otherwise is told what stands. Councils' ids by region come from {@link
 * org.gongshang.council.Councils#at(java.util.Collection)}, those of buildings by their number from
 * {@link org.gongshang.council.Councils#numbered}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"region", "people", "message", "file", "workflow", "notice"})
package org.gongshang.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
