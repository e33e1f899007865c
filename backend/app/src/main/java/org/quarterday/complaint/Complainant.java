package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.complaint.rules.ComplainantKind;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * Who complains and where a letter finds them.
 *
 * @param personId the tenant, or null when it is somebody else
 * @param reach a telephone number or an e-mail address; may be empty
 * @param speaksFor for whom and by what right; empty for who speaks for themselves
 */
record Complainant(
    ComplainantKind kind,
    UUID personId,
    String name,
    String address,
    String reach,
    String speaksFor) {

  /** Anybody who is or was in the tenancy; one who has left may complain of what was. */
  private static final String TENANT =
      """
      select trim(p.title || ' ' || p.forename || ' ' || p.surname),
             coalesce((select c.value from contact_point c where c.person_id = p.id and c.kind = 'CORRESPONDENCE_ADDRESS'
                         and (c.from_on is null or c.from_on <= ?3) and (c.to_on is null or c.to_on >= ?3) order by c.from_on desc nulls last limit 1),
                      (select concat_ws(chr(10), h.address_line_1, nullif(h.address_line_2, ''), nullif(h.postcode, '')) from property h
                        where h.id = coalesce(a.property_id, t.property_id)), '')
        from account a join tenancy t on t.id = a.tenancy_id join tenancy_member m on m.tenancy_id = a.tenancy_id and m.person_id = ?2
        join person p on p.id = m.person_id where a.account_id = ?1 limit 1\
      """;

  /**
   * As the request has them.
   *
   * @param accountId null when it is about no account
   * @throws Problem 422 COMPLAINT_WHO_WRONG
   */
  static Uni<Complainant> of(
      Mutiny.Session session, UUID accountId, LogComplaint.Request request, LocalDate today) {
    ComplainantKind kind = request.complainant();
    String wrong = kind.wrong(accountId != null);
    need(wrong.isEmpty() ? "fits" : "", "/complainant", wrong);
    if (kind == ComplainantKind.TENANT) {
      return tenant(session, accountId, request, today);
    }
    var other =
        new Complainant(
            kind,
            null,
            text(request.name()),
            text(request.address()),
            text(request.reach()),
            kind.speaksForAnother() ? text(request.speaksFor()) : "");
    need(other.name, "/name", "Give the name of who writes or calls.");
    need(other.address, "/address", "Give the address our answer goes to.");
    need(
        kind.speaksForAnother() ? other.speaksFor : "themselves",
        "/speaksFor",
        "Say whom they speak for and what shows that they may.");
    return Uni.createFrom().item(other);
  }

  private static Uni<Complainant> tenant(
      Mutiny.Session session, UUID accountId, LogComplaint.Request request, LocalDate today) {
    need(
        request.personId() == null ? "" : "given",
        "/personId",
        "Choose which of the tenants complains.");
    return Sql.row(session, TENANT, accountId, request.personId(), today)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                    ComplaintProblem.COMPLAINT_WHO_WRONG, "Choose somebody of this tenancy.")
                .at("/personId");
          }
          String address = text(request.address());
          String known = address.isEmpty() ? (String) row[1] : address;
          need(known, "/address", "Nothing on record says where they live: give an address.");
          return new Complainant(
              ComplainantKind.TENANT,
              request.personId(),
              (String) row[0],
              known,
              text(request.reach()),
              "");
        });
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }

  private static void need(String value, String pointer, String why) {
    if (value.isEmpty()) {
      throw Problem.of(ComplaintProblem.COMPLAINT_WHO_WRONG, why).at(pointer);
    }
  }
}
