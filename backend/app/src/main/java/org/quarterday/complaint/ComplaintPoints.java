package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.work.Sql;

/** What a complaint says, point by point. Each stage decides all of them. */
final class ComplaintPoints {

  record Point(int number, String words) {}

  private static final String ADD =
      """
      insert into complaint_point (account_id, complaint_id, number, words, stage)
      select cast(?1 as uuid), cast(?2 as uuid), coalesce(max(number), 0) + 1, ?3, ?4 from complaint_point
       where complaint_id = cast(?2 as uuid)\
      """;

  private static final String ALL =
      "select number, words from complaint_point where complaint_id = ?1 order by number";

  private ComplaintPoints() {}

  static Uni<Void> add(Mutiny.Session session, KeptComplaint complaint, List<String> points) {
    Uni<Void> each = Uni.createFrom().voidItem();
    for (String words : points) {
      each =
          each.chain(() ->
                  Sql.run(
                      session,
                      ADD,
                      complaint.accountId(),
                      complaint.id(),
                      words.strip(),
                      complaint.stage()))
              .replaceWithVoid();
    }
    return each;
  }

  /** In the order they are answered. */
  static Uni<List<Point>> all(Mutiny.Session session, KeptComplaint complaint) {
    return Sql.rows(session, ALL, complaint.id())
        .map(rows ->
            rows.stream()
                .map(row -> new Point(((Number) row[0]).intValue(), (String) row[1]))
                .toList());
  }
}
