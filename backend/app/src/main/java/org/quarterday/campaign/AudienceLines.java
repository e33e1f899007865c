package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.quarterday.campaign.rules.PastedReferences;
import org.quarterday.platform.format.CsvReader;

/** References line by line: the accounts they are of, and what is wrong with the others. */
@ApplicationScoped
class AudienceLines {

  private static final String KNOWN =
      "select reference, account_id from account_reference where reference = any ($1)";

  private static final String KEEP =
      """
      insert into campaign_line (campaign_id, place, number, reference, fault, detail)
      select $1::uuid, l.place, l.number, l.reference, l.fault, l.detail
        from jsonb_to_recordset($2::jsonb) as l(place int, number int, reference text, fault text, detail text)\
      """;

  private static final String NOBODY =
      """
      insert into campaign_line (campaign_id, place, number, reference, fault, detail)
      select $1::uuid, (select coalesce(max(place), 0) from campaign_line where campaign_id = $1) + row_number() over (order by a.reference), 0, a.reference,
             'NOBODY', 'Nobody on it can be written to'
        from account a
       where a.account_id = any ($2) and not exists (select from campaign_recipient r where r.campaign_id = $1 and r.account_id = a.account_id)\
      """;

  /** The accounts, each once; faulty lines are kept with the campaign. */
  Uni<UUID[]> accounts(SqlConnection tx, UUID campaign, boolean csv, String content) {
    PastedReferences found =
        csv ? PastedReferences.ofRows(rows(content)) : PastedReferences.ofText(content);
    String[] wanted =
        found.wanted().stream().map(PastedReferences.Line::reference).toArray(String[]::new);
    return tx.preparedQuery(KNOWN)
        .execute(Tuple.tuple().addArrayOfString(wanted))
        .chain(rows -> {
          Map<String, UUID> known = new HashMap<>();
          rows.forEach(row -> known.put(row.getString(0), row.getUUID(1)));
          List<PastedReferences.Fault> faults = new ArrayList<>(found.faults());
          Set<UUID> accounts = new LinkedHashSet<>();
          found.wanted().forEach(line -> look(line, known, accounts, faults));
          return keep(tx, campaign, faults).replaceWith(() -> accounts.toArray(UUID[]::new));
        });
  }

  private static void look(
      PastedReferences.Line line,
      Map<String, UUID> known,
      Set<UUID> accounts,
      List<PastedReferences.Fault> faults) {
    UUID account = known.get(line.reference());
    if (account == null) {
      faults.add(fault(line, "UNKNOWN", "No account has this reference"));
    } else if (!accounts.add(account)) {
      faults.add(fault(line, "SAME_ACCOUNT", "Another reference of an account named before"));
    }
  }

  private static PastedReferences.Fault fault(
      PastedReferences.Line line, String kind, String detail) {
    return new PastedReferences.Fault(line.number(), line.reference(), kind, detail);
  }

  private static Uni<Void> keep(
      SqlConnection tx, UUID campaign, List<PastedReferences.Fault> faults) {
    JsonArray lines = new JsonArray();
    faults.stream()
        .sorted(Comparator.comparingInt(PastedReferences.Fault::number))
        .forEach(fault ->
            lines.add(
                new JsonObject()
                    .put("place", lines.size() + 1)
                    .put("number", fault.number())
                    .put("reference", fault.reference())
                    .put("fault", fault.kind())
                    .put("detail", fault.detail())));
    return tx.preparedQuery(KEEP).execute(Tuple.of(campaign, lines)).replaceWithVoid();
  }

  /** Accounts that nobody owes for are said beside the lines. */
  Uni<Void> withNobody(SqlConnection tx, UUID campaign, UUID[] accounts) {
    return tx.preparedQuery(NOBODY)
        .execute(Tuple.tuple().addUUID(campaign).addArrayOfUUID(accounts))
        .replaceWithVoid();
  }

  private static SortedMap<Integer, List<String>> rows(String content) {
    SortedMap<Integer, List<String>> rows = new TreeMap<>();
    var reader = new CsvReader(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    try {
      for (var row = reader.next(); row != null; row = reader.next()) {
        // What cannot be read is no reference anybody knows: it is said as one.
        rows.put(row.line(), row.isReadable() ? row.fields() : List.of(row.problem()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return rows;
  }
}
