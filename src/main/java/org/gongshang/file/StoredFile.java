package org.gongshang.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored file.
 *
 * @param type media type found in the content, never the one the browser claimed
 * @param size bytes
 * @param subject business key of what it belongs to; null until attached
 */
public record StoredFile(
    long id,
    String name,
    String type,
    long size,
    @Nullable String subject,
    long storedBy,
    Instant storedAt) {}
