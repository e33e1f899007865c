package org.quarterday.dataprotection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quarterday.dataprotection.rules.Category;
import org.quarterday.dataprotection.rules.Register;
import org.quarterday.dataprotection.rules.Removal;

/**
 * The pages an information officer reads are those the register says. After a change that is meant,
 * {@code DATA_PROTECTION_WRITE=1} in the environment writes them.
 */
class DataProtectionPagesTest {

  private static final Path FOLDER = Path.of("..", "docs", "data-protection");

  private final Register register = PersonalData.read();

  @Test
  void theRegisterCanBeRead() throws IOException {
    var page = new StringBuilder("# Register of personal data\n\n");
    page.append("Every column that says something of a person, by table. ")
        .append("Everything else in the database is listed as holding nothing personal.\n");
    register
        .byTable()
        .forEach((table, columns) -> {
          page.append("\n## ").append(table).append("\n\n");
          page.append("For: ").append(register.purposes().get(columns.getFirst().purpose()).name());
          page.append(". Leads to the person by: ").append(columns.getFirst().path().words());
          page.append(".\n\n| Column | Whose | What | Kept as | When they ask | In the end |\n");
          page.append("|---|---|---|---|---|---|\n");
          columns.forEach(each -> page.append(row(each)));
        });
    written("register.md", page.toString());
  }

  @Test
  void theRecordOfProcessingFollowsFromTheRegister() throws IOException {
    var page = new StringBuilder("# Record of processing activities\n\n");
    page.append("UK GDPR Article 30, made from the register. The council adds who its controller ")
        .append("and its data protection officer are.\n");
    register
        .purposes()
        .values()
        .forEach(purpose -> {
          page.append("\n## ").append(purpose.name()).append("\n\n| | |\n|---|---|\n");
          page.append("| Lawful basis | ").append(purpose.basis()).append(" |\n");
          page.append("| Whose data | ").append(of(purpose, each -> each.whose().words()));
          page.append(" |\n| What kind | ").append(of(purpose, each -> each.category().words()));
          page.append(" |\n| Who else gets it | ").append(purpose.shared());
          page.append(" |\n| Kept as | ").append(of(purpose, this::kept));
          page.append(" |\n| Where | ").append(of(purpose, each -> "`" + each.table() + "`"));
          page.append(" |\n");
        });
    written("record-of-processing.md", page.toString());
  }

  @Test
  void theRetentionScheduleFollowsFromTheRegister() throws IOException {
    var page = new StringBuilder("# Retention schedule\n\n");
    page.append(
            "What the register proposes. A council sets what is in force, dated; what of a row ")
        .append("is emptied or deleted then is in the register.\n\n");
    page.append("| What | Counted from | Kept | Tables | Special categories | Removed columns |\n");
    page.append("|---|---|---|---|---|---|\n");
    register.retentions().values().forEach(each -> page.append(retention(each)));
    written("retention-schedule.md", page.toString());
  }

  private String row(Register.Column each) {
    String given =
        each.access().words() + (each.ground() == null ? "" : ": " + each.ground().words());
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            each.column(),
            each.whose().words(),
            each.category().words(),
            kept(each),
            given,
            each.removal().words());
  }

  private String retention(Register.Retention kept) {
    List<Register.Column> columns =
        register.columns().stream().filter(each -> each.retention().equals(kept.code())).toList();
    long special = columns.stream().filter(c -> c.category() == Category.SPECIAL).count();
    long removed = columns.stream().filter(c -> c.removal() != Removal.KEEP).count();
    long tables = columns.stream().map(Register.Column::table).distinct().count();
    return "| %s | %s | %s | %d | %d | %d of %d |\n"
        .formatted(kept.name(), kept.from(), kept.keep(), tables, special, removed, columns.size());
  }

  private String kept(Register.Column each) {
    return register.retentions().get(each.retention()).name();
  }

  private String of(Register.Purpose purpose, Function<Register.Column, String> what) {
    return register.columns().stream()
        .filter(each -> each.purpose().equals(purpose.code()))
        .map(what)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.joining("; "));
  }

  private static void written(String name, String page) throws IOException {
    Path file = FOLDER.resolve(name);
    if (System.getenv("DATA_PROTECTION_WRITE") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, page);
    }
    assertEquals(page, Files.readString(file), name + "; see the class comment");
  }
}
