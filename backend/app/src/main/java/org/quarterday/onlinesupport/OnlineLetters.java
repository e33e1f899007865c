package org.quarterday.onlinesupport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** Tells a person on paper that a sign-in sees their accounts, or no longer does. */
@ApplicationScoped
class OnlineLetters {

  private static final String ACCOUNT =
      """
      select a.account_id from tenancy_member m join account a on a.tenancy_id = m.tenancy_id
       where m.person_id = ?1 and m.liable order by a.ends_on is not null, a.kind <> 'MAIN', a.starts_on desc, a.account_id limit 1\
      """;

  @Inject Letters letters;
  @Inject Today today;

  Uni<Void> linked(Mutiny.Session session, Actor by, UUID personId) {
    return tell(
        session,
        by,
        personId,
        LetterKind.ONLINE_LINKED,
        "Housing Online: a login was added for you",
        "On %s somebody who answered our questions as you asked us on the telephone to let a login see your rent account in Housing Online. We have done that.",
        "If this was not you, ring the rent team at once: we will end it.");
  }

  Uni<Void> ended(Mutiny.Session session, Actor by, UUID personId) {
    return tell(
        session,
        by,
        personId,
        LetterKind.ONLINE_LINK_ENDED,
        "Housing Online: a login no longer sees your account",
        "On %s we ended a login that could see your rent account in Housing Online. Nothing else about your account has changed.",
        "If you still use Housing Online and cannot see your account any more, ring the rent team and we will send you an invitation.");
  }

  private Uni<Void> tell(
      Mutiny.Session session,
      Actor by,
      UUID personId,
      LetterKind kind,
      String subject,
      String what,
      String then) {
    LetterText text =
        LetterText.write()
            .paragraph(what.formatted(DayInWords.of(today.date())))
            .paragraph(then)
            .done();
    return Sql.row(session, ACCOUNT, personId)
        .chain(row ->
            row == null
                ? Uni.createFrom().voidItem()
                : letters
                    .queue(
                        session,
                        by,
                        new Letters.Draft((UUID) row[0], kind, subject, today.date(), text),
                        personId)
                    .replaceWithVoid());
  }
}
