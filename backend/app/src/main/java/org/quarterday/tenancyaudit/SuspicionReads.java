package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.tenancyaudit.rules.AuditField;

/** What was written down at visits as a suspicion, the newest first: for few eyes. */
@ApplicationScoped
class SuspicionReads {

  @Schema(name = "TenancyAuditSuspicion")
  record Item(
      UUID lineId,
      UUID auditId,
      UUID accountId,
      String accountReference,
      String address,
      LocalDate visitedOn,
      @Schema(examples = "Signs that it is let to somebody else") String what,
      String found,
      String note,
      String officerName) {}

  private static final String LIST =
      """
      select l.id, d.id as audit_id, d.account_id, a.reference, concat_ws(', ', h.address_line_1, nullif(h.postcode, '')) as address, d.visited_on,
             l.field, l.found, l.note, d.officer_name
        from tenancy_audit_line l join tenancy_audit d on d.id = l.audit_id join account a on a.account_id = d.account_id
        join tenancy n on n.id = d.tenancy_id join property h on h.id = n.property_id
       where l.field in ('SUBLET', 'NOT_LIVED_IN', 'OTHER_HOME') and l.decision = 'REFERRED' and d.state in ('SUBMITTED', 'DONE')
         and ($1::date is null or (d.visited_on, l.id) < ($1, $2::uuid)) and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$3", "$4")
          + " order by d.visited_on desc, l.id desc limit $5";

  @Inject Pool pool;

  Uni<Page<Item>> list(Actor reader, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.tuple()
            .addValue(cursor == null ? null : Page.day(cursor.get(0)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(1)))
            .addValue(reader.issuer())
            .addValue(reader.subject())
            .addValue(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new Item(
                        row.getUUID("id"),
                        row.getUUID("audit_id"),
                        row.getUUID("account_id"),
                        row.getString("reference"),
                        row.getString("address"),
                        row.getLocalDate("visited_on"),
                        AuditField.valueOf(row.getString("field")).label(),
                        row.getString("found"),
                        row.getString("note"),
                        row.getString("officer_name")))
                .toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.visitedOn(), last.lineId())));
  }
}
