package org.gongshang.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In which region a platform stood.
 *
 * @param to last day, inclusive; null while it stands there
 */
public record Spell(long regionId, LocalDate from, @Nullable LocalDate to) {}
