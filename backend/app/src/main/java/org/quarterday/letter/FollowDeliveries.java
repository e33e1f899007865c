package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * What becomes of a letter whose message failed, whichever way it went: it falls back to our own
 * print, once. A receipt that comes after that and says it arrived takes it out of the print again;
 * if it is in a print file by then, the letter says that it went twice.
 */
@ApplicationScoped
class FollowDeliveries {

  private static final String CHANNEL =
      "case m.channel when 'EMAIL' then 'e-mail' when 'TEXT' then 'text' else 'the post gateway' end";

  private static final String FALL_BACK =
      """
      update letter l set state = 'MADE', way = 'PRINT', fell_back = true, sent_on = null, sent_by_name = null,
             way_note = 'It could not be delivered by ' || %s || ' and goes on paper', version = l.version + 1
        from message m
       where m.about = 'LETTER' and m.about_id = l.id and m.state = 'FAILED' and not exists (select from message r where r.resend_of = m.id)
         and not exists (select from message d where d.about = 'LETTER' and d.about_id = l.id and d.state = 'DELIVERED')
         and l.state = 'SENT' and l.way in ('GATEWAY', 'EMAIL', 'TEXT') and not l.fell_back\
      """
          .formatted(CHANNEL);

  /** Not in a print file yet: nobody has it on paper, and nobody needs it. */
  private static final String ARRIVED =
      """
      update letter l set state = 'SENT', way = case m.channel when 'POST' then 'GATEWAY' else m.channel end, fell_back = false,
             sent_on = (coalesce(m.delivered_at, clock_timestamp()) at time zone 'Europe/London')::date,
             sent_by_name = case m.channel when 'EMAIL' then 'By e-mail' when 'TEXT' then 'By text' else 'Through the post gateway' end,
             way_note = 'It was reported as failed and arrived by ' || %s || ' after all: nothing went on paper', version = l.version + 1
        from message m
       where m.about = 'LETTER' and m.about_id = l.id and m.state = 'DELIVERED'
         and l.fell_back and l.state = 'MADE' and l.way = 'PRINT' and l.file_id is null\
      """
          .formatted(CHANNEL);

  private static final String WENT_TWICE =
      """
      update letter l set fell_back = false, version = l.version + 1,
             way_note = 'It was reported as failed, went on paper, and arrived by ' || %s || ' after all: they have it twice'
        from message m
       where m.about = 'LETTER' and m.about_id = l.id and m.state = 'DELIVERED'
         and l.fell_back and l.way = 'PRINT' and (l.state = 'SENT' or l.state = 'MADE' and l.file_id is not null)\
      """
          .formatted(CHANNEL);

  @Inject Work work;

  Uni<Void> follow(Actor by) {
    return work.sql(
            by,
            "",
            connection ->
                connection
                    .query(FALL_BACK)
                    .execute()
                    .chain(() -> connection.query(ARRIVED).execute())
                    .chain(() -> connection.query(WENT_TWICE).execute()))
        .replaceWithVoid();
  }
}
