package org.quarterday.placement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.quarterday.platform.export.CsvFile;
import org.quarterday.platform.export.Sheet;

/**
 * What an agency gets: a row for each person who owes, with what it needs to ask them and no more.
 * Those who owe a debt together have its reference in common.
 */
final class PlacementFile {

  /**
   * One person's row.
   *
   * @param ourRef the account, which the agency gives back with whatever it says
   * @param address the newest one on record; empty when none is
   * @param balancePence the whole debt: each who owes it owes all of it
   * @param from the first week that is placed
   * @param to the last
   * @param lastPaidOn null when nothing was ever paid
   * @param care contact needs care; why is not said
   */
  record Row(
      String ourRef,
      String paymentRef,
      String name,
      LocalDate bornOn,
      String address,
      String telephones,
      String emails,
      long balancePence,
      LocalDate from,
      LocalDate to,
      LocalDate lastPaidOn,
      Long lastPaidPence,
      boolean care,
      boolean joint) {}

  /** A debt that is called back. */
  record Recall(String ourRef, LocalDate on, String why) {}

  private static final List<Sheet.Column> COLUMNS =
      List.of(
          Sheet.text("our_ref"),
          Sheet.text("payment_ref"),
          Sheet.text("name"),
          Sheet.date("dob"),
          Sheet.text("addr"),
          Sheet.text("phones"),
          Sheet.text("emails"),
          Sheet.money("balance"),
          Sheet.date("from"),
          Sheet.date("to"),
          Sheet.text("type"),
          Sheet.date("last_pay_date"),
          Sheet.money("last_pay"),
          Sheet.text("flags"),
          Sheet.text("joint_ref"));

  private static final List<Sheet.Column> RECALLED =
      List.of(Sheet.text("our_ref"), Sheet.date("date"), Sheet.text("type"), Sheet.text("reason"));

  private PlacementFile() {}

  /** The same rows give the same bytes. */
  static byte[] of(List<Row> rows) {
    return csv(
        COLUMNS,
        sink ->
            rows.forEach(row ->
                sink.row(
                    row.ourRef(),
                    row.paymentRef(),
                    row.name(),
                    row.bornOn(),
                    row.address(),
                    row.telephones(),
                    row.emails(),
                    row.balancePence(),
                    row.from(),
                    row.to(),
                    "FORMER TENANT RENT",
                    row.lastPaidOn(),
                    row.lastPaidPence(),
                    row.care() ? "CARE" : "",
                    row.joint() ? row.ourRef() : "")));
  }

  /** What tells an agency to stop. Why is said in a word that gives nothing away of anybody. */
  static byte[] ofRecalls(List<Recall> recalls) {
    return csv(
        RECALLED,
        sink -> recalls.forEach(each -> sink.row(each.ourRef(), each.on(), "RECALL", each.why())));
  }

  private static byte[] csv(List<Sheet.Column> columns, Sheet.Rows rows) {
    var bytes = new ByteArrayOutputStream();
    try {
      CsvFile.write(bytes, new Sheet("Placement", columns, List.of()), rows);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
