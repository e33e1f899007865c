package org.quarterday.migration;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.migration.format.LegacyFile;
import org.quarterday.migration.format.Manifest;

/** One figure of the sender's manifest beside what came and what was loaded. */
@Schema(name = "ImportControlTotal")
record ControlTotal(
    @Schema(examples = "sum_rtrans", description = "rows:<file>, sum_cur_bal or sum_rtrans.")
        String name,
    @Schema(
            description = "Rows, or pence.",
            enumeration = {"ROWS", "PENCE"})
        String unit,
    @Schema(nullable = true, description = "What the manifest says; null when it says nothing.")
        Long declared,
    @Schema(description = "What the rows of the files come to, good and bad.") long received,
    @Schema(description = "What was loaded.") long loaded,
    @Schema(
            description =
                "Rows: received as declared. Sums: received as declared, and loaded as received.")
        boolean agreed) {

  /** Sums over the staged rows: all of them, and those that are loaded. */
  record Sums(long balancesReceived, long transactionsReceived, long transactionsLoaded) {}

  static List<ControlTotal> of(Manifest manifest, List<FileCount> files, Sums sums) {
    List<ControlTotal> totals = new ArrayList<>();
    for (LegacyFile file : LegacyFile.values()) {
      FileCount count =
          files.stream()
              .filter(f -> f.name().equals(file.fileName()))
              .findFirst()
              .orElse(new FileCount(file.fileName(), 0, 0));
      Long declared = manifest.rows().get(file.fileName());
      if (declared != null || count.read() > 0) {
        totals.add(
            new ControlTotal(
                "rows:" + file.fileName(),
                "ROWS",
                declared,
                count.read(),
                count.read() - count.rejected(),
                declared != null && declared == count.read()));
      }
    }
    totals.add(
        sum(
            "sum_cur_bal",
            manifest.sumOfBalances(),
            sums.balancesReceived(),
            sums.transactionsLoaded()));
    totals.add(
        sum(
            "sum_rtrans",
            manifest.sumOfTransactions(),
            sums.transactionsReceived(),
            sums.transactionsLoaded()));
    return totals;
  }

  private static ControlTotal sum(String name, Long declared, long received, long loaded) {
    boolean agreed = declared != null && declared == received && received == loaded;
    return new ControlTotal(name, "PENCE", declared, received, loaded, agreed);
  }

  /** Rows of a file: all, and those not loaded. */
  record FileCount(String name, long read, long rejected) {}
}
