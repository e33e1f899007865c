package org.quarterday.debit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.ToLongFunction;
import org.quarterday.debit.rules.RollForward;
import org.quarterday.debit.rules.RollForward.Count;
import org.quarterday.money.Money;

/** Turns stored totals into the lines of the roll-forward, and those into the week's totals. */
@ApplicationScoped
class RollLines {

  @Inject ObjectMapper json;

  DebitBoard.RollLine line(Row row) {
    var occupied = count(row, "occupied_roll");
    var voids = count(row, "void_roll");
    var roll = new RollForward(count(row, "brought"), count(row, "moved"), occupied.plus(voids));
    return new DebitBoard.RollLine(
        row.getString("rent_group_code"),
        row.getString("type_code"),
        row.getString("name"),
        shown(roll.brought()),
        moved(row.getString("movements")),
        shown(roll.expected()),
        shown(roll.actual()),
        shown(occupied),
        shown(voids),
        shown(roll.difference()),
        roll.agrees(),
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

  private static long sum(List<DebitBoard.RollLine> lines, ToLongFunction<DebitBoard.RollLine> of) {
    return lines.stream().mapToLong(of).reduce(0, Math::addExact);
  }

  private static Count count(Row row, String of) {
    return new Count(row.getInteger(of + "_units"), Money.ofPence(row.getLong(of + "_pence")));
  }

  private static DebitBoard.Count shown(Count count) {
    return new DebitBoard.Count(count.units(), count.value().pence());
  }

  private List<DebitBoard.Moved> moved(String array) {
    try {
      return json.readValue(array, new TypeReference<>() {});
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
