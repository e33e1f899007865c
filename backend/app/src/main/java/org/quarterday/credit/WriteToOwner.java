package org.quarterday.credit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.credit.rules.OwnerLetter;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.refund.ProveCredit;

/**
 * Writes to whoever left a credit behind, each owner who is alive at the last address known of
 * them, and records that it was tried. The home they left is no address of theirs.
 */
@ApplicationScoped
class WriteToOwner {

  @Schema(name = "CreditOwnerWrittenTo")
  record Answer(
      @Schema(description = "How many were written to.") int letters,
      @Schema(description = "The try that is on record.") UUID contactId) {}

  /**
   * Of an account that runs, the home is the address; of a former one, only what was given since.
   */
  private static final String OWNERS =
      """
      select trim(p.title || ' ' || trim(p.forename || ' ' || p.surname)),
             coalesce((select c.value from contact_point c where c.person_id = p.id and c.kind = 'CORRESPONDENCE_ADDRESS'
                         and (c.from_on is null or c.from_on <= ?2) and (c.to_on is null or c.to_on >= ?2) order by c.from_on desc nulls last limit 1),
                      case when a.ends_on is null or a.ends_on >= ?2 then
                        (select concat_ws(chr(10), h.address_line_1, nullif(h.address_line_2, ''), nullif(h.postcode, '')) from property h where h.id = t.property_id) end),
             coalesce(a.payment_reference, a.reference),
             coalesce((select concat_ws(', ', h.address_line_1, nullif(h.postcode, '')) from property h where h.id = t.property_id), '')
        from account a join tenancy t on t.id = a.tenancy_id join tenancy_member m on m.tenancy_id = t.id and m.liable
        join person p on p.id = m.person_id and p.deceased_on is null
       where a.account_id = ?1 and (m.to_on is null or m.to_on >= least(coalesce(a.ends_on, ?2), ?2)) order by m.role desc, p.surname, p.id\
      """;

  private static final String TRIED =
      """
      insert into credit_contact (account_id, id, tried_on, channel, outcome, note, recorded_by, recorded_by_name)
      values (?1, ?2, ?3, 'LETTER', 'NO_ANSWER', ?4, ?5, ?6)\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject ProveCredit prove;
  @Inject CouncilSettings settings;
  @Inject Letters letters;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID accountId) {
    record Whole(UUID accountId) {}
    return once.write(
        by,
        key,
        new Whole(accountId),
        Answer.class,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> prove.found(session, accountId))
                .invoke(found -> {
                  if (found.creditPence() == 0) {
                    throw Problem.of(CreditProblem.NO_CREDIT, "There is nothing to write about.");
                  }
                })
                .chain(found ->
                    Sql.rows(session, OWNERS, accountId, today.date())
                        .map(rows -> rows.stream().filter(row -> row[1] != null).toList())
                        .invoke(WriteToOwner::refuseNobody)
                        .chain(
                            owners -> write(session, by, accountId, owners, found.creditPence()))));
  }

  private static void refuseNobody(List<Object[]> owners) {
    if (owners.isEmpty()) {
      throw Problem.of(
          CreditProblem.CREDIT_OWNER_NO_ADDRESS,
          "Nobody has given an address since they left: trace them, or try another way.");
    }
  }

  private Uni<Answer> write(
      Mutiny.Session session, Actor by, UUID accountId, List<Object[]> owners, long creditPence) {
    UUID contact = UuidCreator.getTimeOrderedEpoch();
    String to = String.join("; ", owners.stream().map(row -> line((String) row[1])).toList());
    return settings
        .on(session, "CREDIT_CONTACT_DAYS", today.date())
        .chain(days -> {
          Uni<Void> all = Uni.createFrom().voidItem();
          for (Object[] owner : owners) {
            all = all.chain(() -> one(session, by, accountId, owner, creditPence, days));
          }
          return all;
        })
        .chain(() ->
            Sql.run(session, TRIED, accountId, contact, today.date(), note(to), by.id(), by.name()))
        .replaceWith(new Answer(owners.size(), contact));
  }

  private Uni<Void> one(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Object[] owner,
      long creditPence,
      int days) {
    var text = new OwnerLetter((String) owner[2], (String) owner[3], creditPence, days);
    var draft =
        new Letters.Draft(
            accountId, LetterKind.CREDIT_OWNER, OwnerLetter.SUBJECT, today.date(), text.letter());
    return letters
        .queueTo(session, by, draft, (String) owner[0], (String) owner[1])
        .replaceWithVoid();
  }

  private static String line(String address) {
    return address.replace("\n", ", ");
  }

  /** As long as a note may be. */
  private static String note(String to) {
    String words = "Letter to " + to;
    return words.length() <= 500 ? words : words.substring(0, 499) + "…";
  }
}
