package org.quarterday.account;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quarterday.account.WholeAccount.AccountKind;
import org.quarterday.account.WholeAccount.AccountState;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.security.Actor;

/**
 * The accounts a saved view of the list of accounts shows, for a feature that works on all of them:
 * by the list's own conditions, so that nobody gets another answer than they see.
 */
public final class AccountsOfView {

  /**
   * @param sql selects their {@code account_id}
   * @param values of its parameters, from {@code $1} on
   */
  public record Chosen(String sql, List<Object> values) {}

  private AccountsOfView() {}

  /**
   * @param query the list's address after the question mark
   * @param day what is a former account is decided by
   */
  public static Chosen of(Actor actor, String query, LocalDate day) {
    Map<String, String> asked = parameters(query);
    var filter =
        new AccountList.Filter(
            Asked.oneOf(AccountKind.class, "kind", asked.get("kind")),
            Asked.oneOf(AccountState.class, "state", asked.get("state")),
            asked.get("rentGroup"),
            asked.get("patch"),
            Asked.oneOf(AccountList.Standing.class, "standing", asked.get("standing")));
    List<Object> values = new ArrayList<>();
    String where = String.join(" and ", AccountList.conditions(actor, filter, day, values));
    return new Chosen(
        """
        select a.account_id from account a join account_balance b on b.account_id = a.account_id
          join tenancy t on t.id = a.tenancy_id join property p on p.id = coalesce(a.property_id, t.property_id)
         where %s\
        """
            .formatted(where),
        List.copyOf(values));
  }

  /** A text that looks like a number stands in quotation marks in the address. */
  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String part : query.split("&")) {
      int at = part.indexOf('=');
      if (at > 0) {
        String value = URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8);
        parameters.put(part.substring(0, at), value.replaceAll("^\"|\"$", ""));
      }
    }
    return parameters;
  }
}
