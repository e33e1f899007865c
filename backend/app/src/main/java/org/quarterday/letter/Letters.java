package org.quarterday.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * The front door for features that write to people: queues a letter in the transaction of the
 * command that decided it. Each person a letter is for gets one of their own (joint tenants are
 * written to separately), at their correspondence address or else at the home of the account.
 * Nobody who has died is written to, and a letter a hold stops is not queued: that it did not go is
 * in the hold's log.
 */
@ApplicationScoped
public class Letters {

  /**
   * A letter to be.
   *
   * @param accountId null when it is about a complaint apart from any account
   * @param complaintId of such a complaint, else null
   * @param kind what sort of letter, which says what it is for
   * @param subject its heading
   * @param dated the civil day on it
   * @param debt what it asks for, when it asks for a debt
   */
  public record Draft(
      UUID accountId,
      UUID complaintId,
      LetterKind kind,
      String subject,
      LocalDate dated,
      LetterText text,
      AskedDebt debt) {

    public Draft(
        UUID accountId,
        LetterKind kind,
        String subject,
        LocalDate dated,
        LetterText text,
        AskedDebt debt) {
      this(accountId, null, kind, subject, dated, text, debt);
    }

    /** About everything that is owed, or about no debt at all. */
    public Draft(
        UUID accountId, LetterKind kind, String subject, LocalDate dated, LetterText text) {
      this(accountId, null, kind, subject, dated, text, AskedDebt.whole());
    }

    /** Of a complaint that is about no account; its kind is one that no hold stops. */
    public static Draft apart(
        UUID complaintId, LetterKind kind, String subject, LocalDate dated, LetterText text) {
      return new Draft(null, complaintId, kind, subject, dated, text, AskedDebt.whole());
    }
  }

  private record Addressee(UUID personId, String name, String address) {}

  private static final String LIABLE =
      """
      select p.id, trim(p.title || ' ' || p.forename || ' ' || p.surname),
             coalesce((select c.value from contact_point c where c.person_id = p.id and c.kind = 'CORRESPONDENCE_ADDRESS'
                         and (c.from_on is null or c.from_on <= ?2) and (c.to_on is null or c.to_on >= ?2) order by c.from_on desc nulls last limit 1),
                      (select concat_ws(chr(10), h.address_line_1, nullif(h.address_line_2, ''), nullif(h.postcode, '')) from property h
                        where h.id = t.property_id))
        from account a join tenancy t on t.id = a.tenancy_id
        join tenancy_member m on m.tenancy_id = t.id and m.liable and m.role <> 'OCCUPANT' and (m.to_on is null or m.to_on >= ?2)
        join person p on p.id = m.person_id and p.deceased_on is null
       where a.account_id = ?1 and (cast(?3 as uuid) is null or p.id = ?3) order by m.role desc, p.surname, p.id\
      """;

  private static final String QUEUE =
      """
      insert into letter (id, account_id, person_id, kind, subject, addressee, address, dated, content, state, queued_by, queued_by_name,
                          debt_from, debt_pence, needs_approval, complaint_id)
      values (?1, cast(?2 as uuid), cast(?3 as uuid), ?4, ?5, ?6, ?7, ?8, cast(cast(?9 as text) as jsonb), 'QUEUED', ?10, ?11,
              cast(?12 as date), cast(?13 as bigint), ?14, cast(?15 as uuid))\
      """;

  @Inject ObjectMapper json;
  @Inject LetterHolds holds;

  /**
   * To every liable tenant who lives; the ids, none when there is nobody to write to or holds stop
   * it.
   */
  public Uni<List<UUID>> queue(Mutiny.Session session, Actor by, Draft draft) {
    return queue(session, by, draft, null);
  }

  /** To one of the liable tenants, or to each when {@code personId} is null. */
  public Uni<List<UUID>> queue(Mutiny.Session session, Actor by, Draft draft, UUID personId) {
    return Sql.rows(session, LIABLE, draft.accountId(), draft.dated(), personId)
        .chain(rows -> {
          List<UUID> queued = new ArrayList<>();
          Uni<Void> all = Uni.createFrom().voidItem();
          for (Object[] row : rows) {
            var to = new Addressee((UUID) row[0], (String) row[1], (String) row[2]);
            all =
                all.chain(() -> one(session, by, draft, to))
                    .invoke(id -> Optional.ofNullable(id).ifPresent(queued::add))
                    .replaceWithVoid();
          }
          return all.replaceWith(() -> List.copyOf(queued));
        });
  }

  /**
   * To somebody who is no tenant: the account's payer, an adviser. Null when a hold stops it, which
   * none does with what the law requires.
   */
  public Uni<UUID> queueTo(
      Mutiny.Session session, Actor by, Draft draft, String name, String address) {
    return one(session, by, draft, new Addressee(null, name, address));
  }

  /**
   * To a person who need not live at the account's home any more, at the address that is known of
   * them: a former tenant.
   */
  public Uni<UUID> queueAt(
      Mutiny.Session session, Actor by, Draft draft, UUID personId, String name, String address) {
    return one(session, by, draft, new Addressee(personId, name, address));
  }

  private Uni<UUID> one(Mutiny.Session session, Actor by, Draft draft, Addressee to) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    var waiting =
        new LetterHolds.Waiting(
            id,
            draft.accountId(),
            draft.kind(),
            draft.subject(),
            to.personId(),
            draft.debt(),
            false);
    return holds
        .ask(session, by, waiting, draft.dated())
        .chain(answer ->
            answer.goes() || answer.mayBeApproved()
                ? insert(session, by, id, draft, to, answer.mayBeApproved())
                : Uni.createFrom().nullItem());
  }

  private Uni<UUID> insert(
      Mutiny.Session session, Actor by, UUID id, Draft draft, Addressee to, boolean needsApproval) {
    return Sql.run(
            session,
            QUEUE,
            id,
            draft.accountId(),
            to.personId(),
            draft.kind().name(),
            draft.subject(),
            to.name(),
            to.address(),
            draft.dated(),
            written(draft.text()),
            by.id(),
            by.name(),
            draft.debt().dueFrom(),
            draft.debt().pence(),
            needsApproval,
            draft.complaintId())
        .replaceWith(id);
  }

  /**
   * Nothing more is sent of this kind about this account: what has not gone yet is cancelled, with
   * the reason kept.
   */
  public Uni<Integer> cancelUnsent(
      Mutiny.Session session, UUID accountId, LetterKind kind, String why) {
    return Sql.run(
        session,
        """
        update letter set state = 'CANCELLED', cancelled_why = ?3, version = version + 1
         where account_id = ?1 and kind = ?2 and state in ('QUEUED', 'MADE', 'TO_SUPPLIER')\
        """,
        accountId,
        kind.name(),
        why);
  }

  private String written(LetterText text) {
    try {
      return json.writeValueAsString(text);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
