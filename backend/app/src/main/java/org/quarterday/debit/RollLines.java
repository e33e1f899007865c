package org.quarterday.debit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Turns stored totals into the lines of the roll-forward, and those into the week's totals. */
@ApplicationScoped
class RollLines {

  @Inject ObjectMapper json;

  DebitBoard.RollLine line(Row row) {
    var brought = count(row, "brought");
    var expected = brought.plus(count(row, "moved"));
    var occupied = count(row, "occupied_roll");
    var voids = count(row, "void_roll");
    var actual = occupied.plus(voids);
    var difference = actual.minus(expected);
    return new DebitBoard.RollLine(
        row.getString("rent_group_code"),
        row.getString("type_code"),
        row.getString("name"),
        brought,
        moved(row.getString("movements")),
        expected,
        actual,
        occupied,
        voids,
        difference,
        difference.units() == 0 && difference.valuePence() == 0,
        row.getInteger("occupied_lines"),
        row.getLong("occupied_pence"),
        row.getInteger("void_lines"),
        row.getLong("void_pence"),
        row.getInteger("part_lines"),
        row.getLong("apportioned_pence"),
        row.getInteger("rent_free_lines"),
        row.getLong("rent_free_pence"));
  }

  static DebitBoard.Totals totals(List<DebitBoard.RollLine> lines) {
    var nil = new DebitBoard.Count(0, 0);
    return new DebitBoard.Totals(
        sum(lines, DebitBoard.RollLine::lines),
        sum(lines, DebitBoard.RollLine::amountPence),
        sum(lines, DebitBoard.RollLine::partWeekLines),
        sum(lines, DebitBoard.RollLine::apportionedPence),
        sum(lines, DebitBoard.RollLine::rentFreeLines),
        sum(lines, DebitBoard.RollLine::rentFreePence),
        sum(lines, DebitBoard.RollLine::voidLines),
        sum(lines, DebitBoard.RollLine::voidLossPence),
        lines.stream().map(DebitBoard.RollLine::actual).reduce(nil, DebitBoard.Count::plus),
        lines.stream().map(DebitBoard.RollLine::difference).reduce(nil, DebitBoard.Count::plus));
  }

  private static long sum(
      List<DebitBoard.RollLine> lines, java.util.function.ToLongFunction<DebitBoard.RollLine> of) {
    return lines.stream().mapToLong(of).reduce(0, Math::addExact);
  }

  private static DebitBoard.Count count(Row row, String of) {
    return new DebitBoard.Count(row.getInteger(of + "_units"), row.getLong(of + "_pence"));
  }

  private List<DebitBoard.Moved> moved(String array) {
    try {
      return json.readValue(array, new TypeReference<>() {});
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
