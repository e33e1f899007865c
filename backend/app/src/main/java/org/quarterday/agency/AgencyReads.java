package org.quarterday.agency;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.agency.rules.DataRole;
import org.quarterday.agency.rules.Pays;

/** The agencies with their terms, those in force and those to come. */
@ApplicationScoped
class AgencyReads {

  @Schema(name = "AgencyTerms")
  record Item(
      @Schema(examples = "HARROW_LEE") String code,
      @Schema(examples = "Harrow Lee Recoveries") String name,
      LocalDate validFrom,
      @Schema(nullable = true) LocalDate validBefore,
      boolean inUse,
      @Schema(description = "Whether a debt can be placed with it today.") boolean mayPlace,
      Pays pays,
      @Schema(description = "In hundredths of a per cent.", examples = "1500") int commissionPoints,
      @Schema(description = "In hundredths of a per cent.", examples = "2000") int vatPoints,
      String contract,
      @Schema(nullable = true) LocalDate contractTo,
      DataRole dataRole,
      String dataEvidence,
      @Schema(description = "How many debts it has now.", examples = "12") int debts,
      String setByName) {}

  @Schema(name = "Agencies")
  record Listed(List<Item> items) {}

  private static final String FROM =
      """
      select t.*, a.name,
             t.in_use and t.valid_from <= $1 and (t.contract_to is null or t.contract_to >= $1) as may_place,
             (select count(*) from placement_debt d where d.agency_code = a.code and d.state in ('PLACED', 'SENT', 'ACTIVE'))::int as debts
        from agency a join agency_terms t on t.agency_code = a.code
       where t.valid_before is null or t.valid_before > $1 order by a.name, a.code, t.valid_from\
      """;

  @Inject Pool pool;

  Uni<Listed> from(LocalDate today) {
    return pool.preparedQuery(FROM)
        .execute(Tuple.of(today))
        .map(rows ->
            new Listed(
                StreamSupport.stream(rows.spliterator(), false).map(AgencyReads::item).toList()));
  }

  private static Item item(Row row) {
    return new Item(
        row.getString("agency_code"),
        row.getString("name"),
        row.getLocalDate("valid_from"),
        row.getLocalDate("valid_before"),
        row.getBoolean("in_use"),
        row.getBoolean("may_place"),
        Pays.valueOf(row.getString("pays")),
        row.getInteger("commission_points"),
        row.getInteger("vat_points"),
        row.getString("contract"),
        row.getLocalDate("contract_to"),
        DataRole.valueOf(row.getString("data_role")),
        row.getString("data_evidence"),
        row.getInteger("debts"),
        row.getString("set_by_name"));
  }
}
