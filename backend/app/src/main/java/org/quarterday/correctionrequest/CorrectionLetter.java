package org.quarterday.correctionrequest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** Tells a person that something is not put right, why, and whom they may turn to. */
@ApplicationScoped
class CorrectionLetter {

  private static final String ACCOUNT =
      """
      select a.account_id from tenancy_member m join account a on a.tenancy_id = m.tenancy_id
       where m.person_id = ?1 and m.liable order by a.ends_on is not null, a.kind <> 'MAIN', a.starts_on desc, a.account_id limit 1\
      """;

  private static final String REGULATOR =
      """
      select regulator, regulator_address from data_rights_terms where valid_from <= ?1 and (valid_before is null or valid_before > ?1)\
      """;

  @Inject Letters letters;
  @Inject Today today;

  /** How many letters were queued: none to somebody who rents nothing and rented nothing. */
  Uni<Integer> refused(Mutiny.Session session, Actor by, HeldCorrection held, String why) {
    return Sql.row(session, ACCOUNT, held.personId())
        .chain(account ->
            account == null
                ? Uni.createFrom().item(0)
                : Sql.row(session, REGULATOR, today.date())
                    .chain(regulator ->
                        queue(
                            session,
                            by,
                            held,
                            (UUID) account[0],
                            text(held, why, (String) regulator[0], (String) regulator[1]))));
  }

  private Uni<Integer> queue(
      Mutiny.Session session, Actor by, HeldCorrection held, UUID account, LetterText text) {
    LocalDate day = today.date();
    var draft =
        new Letters.Draft(
            account, LetterKind.CORRECTION_REFUSED, "What you asked us to put right", day, text);
    return letters.queue(session, by, draft, held.personId()).map(queued -> queued.size());
  }

  private static LetterText text(
      HeldCorrection held, String why, String regulator, String address) {
    return LetterText.write()
        .paragraph(
            "On %s you told us that something we keep about you is wrong: %s. We have looked at it and have not changed it."
                .formatted(
                    DayInWords.of(held.receivedOn()), held.field().words().toLowerCase(Locale.UK)))
        .paragraph("Why: " + why)
        .paragraph("What you told us is kept beside it, so that whoever reads it knows.")
        .paragraph(
            "If you do not agree, you may complain to %s (%s). You may also ask a court to decide."
                .formatted(regulator, address))
        .done();
  }
}
