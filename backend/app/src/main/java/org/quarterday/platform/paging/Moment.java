package org.quarterday.platform.paging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Where a list in the order of a moment and an id, the newest first, goes on. Both are null on the
 * first page: {@code ($1::timestamptz is null or (made_at, id) < ($1, $2::uuid))}.
 */
public record Moment(OffsetDateTime at, UUID id) {

  /** From a cursor whose keys are an instant and an id; null or empty for the first page. */
  public static Moment of(String after) {
    List<String> keys = Page.decode(after, 2);
    if (keys == null) {
      return new Moment(null, null);
    }
    Instant at = Asked.instant("after", keys.getFirst());
    return new Moment(at == null ? null : at.atOffset(ZoneOffset.UTC), Page.uuid(keys.getLast()));
  }
}
