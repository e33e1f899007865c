package org.quarterday.dataprotection.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a row leads to whom it is about. A row that names a person is that person's alone; one that
 * names nobody goes with its account, and an account with everybody who rents or rented by it.
 *
 * @param kind the first step
 * @param column the column of that step, or null
 * @param parent the table whose own path goes on from there, or null
 */
public record Path(Kind kind, String column, String parent) {

  /** The first step. */
  public enum Kind {
    /** The person's own row. */
    SELF,
    /** A column names the person. */
    PERSON,
    /** A column may name the person; where it names none, the account is asked. */
    PERSON_OR_ACCOUNT,
    /** A column may name the person; where it names none, the accounts it holds are asked. */
    PERSON_OR_HELD,
    ACCOUNT,
    TENANCY,
    /** The tenancy's own row. */
    TENANCY_SELF,
    /** The home of a tenancy. */
    HOME,
    /** The row of another table, whose way it goes. */
    PARENT,
    /** A line of the audit log about the person's own row. */
    SUBJECT,
    /** No column leads to a person. */
    NONE
  }

  private static final Pattern PARENT = Pattern.compile("([a-z_]+_id)>([a-z_]+)");
  private static final Pattern PERSON =
      Pattern.compile("((?:[a-z]+_)?person_id)(\\|account_id|\\|held)?");

  /**
   * @throws IllegalArgumentException for a way nobody knows
   */
  public static Path of(String text) {
    Matcher parent = PARENT.matcher(text);
    if (parent.matches()) {
      return new Path(Kind.PARENT, parent.group(1), parent.group(2));
    }
    Matcher person = PERSON.matcher(text);
    if (person.matches()) {
      return new Path(personKind(person.group(2)), person.group(1), null);
    }
    return switch (text) {
      case "self" -> new Path(Kind.SELF, "id", null);
      case "account_id" -> new Path(Kind.ACCOUNT, text, null);
      case "tenancy_id" -> new Path(Kind.TENANCY, text, null);
      case "tenancy" -> new Path(Kind.TENANCY_SELF, "id", null);
      case "home" -> new Path(Kind.HOME, "id", null);
      case "subject" -> new Path(Kind.SUBJECT, "subject_id", null);
      case "none" -> new Path(Kind.NONE, null, null);
      default -> throw new IllegalArgumentException("no way to a person: " + text);
    };
  }

  private static Kind personKind(String otherwise) {
    return switch (otherwise) {
      case null -> Kind.PERSON;
      case "|held" -> Kind.PERSON_OR_HELD;
      default -> Kind.PERSON_OR_ACCOUNT;
    };
  }

  /** The table the way leads through. */
  public Optional<String> through() {
    return Optional.ofNullable(parent);
  }

  /** As the documents say it. */
  public String words() {
    return switch (kind) {
      case SELF -> "The person's own row";
      case PERSON -> "`%s`".formatted(column);
      case PERSON_OR_ACCOUNT -> "`%s`, or else `account_id` and its tenants".formatted(column);
      case PERSON_OR_HELD -> "`%s`, or else the accounts it holds".formatted(column);
      case ACCOUNT -> "`account_id` and its tenants";
      case TENANCY -> "`tenancy_id` and its tenants";
      case TENANCY_SELF -> "Its tenants";
      case HOME -> "Tenancies of the home";
      case PARENT -> "`%s`, as `%s`".formatted(column, parent);
      case SUBJECT -> "Changes of the person's own rows";
      case NONE -> "None: searched for by hand";
    };
  }
}
