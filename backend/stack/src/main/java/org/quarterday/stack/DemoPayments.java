package org.quarterday.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Lets the demonstration council take payments: a service user number, a bank account, cards, and
 * people who have paid by Direct Debit for a month. Every step is taken by those who may, through
 * the API, on the day it belongs to; nothing is written past the rules.
 *
 * <p>Done once: where a service user number stands, nothing is touched.
 */
final class DemoPayments {

  private static final String SERVICE_USER = "123456";
  private static final String SORT_CODE = "30-90-70";
  private static final String ACCOUNT_NUMBER = "12345668";
  private static final List<String> ON_THE_ACCOUNT =
      List.of("BENEFIT", "DIRECT-DEBIT", "STANDING-ORDER", "UNIVERSAL-CREDIT");
  private static final int PLAIN_TINY = 8;
  private static final int PLAIN = 32;
  private static final int CARDS = 3;

  /** Any: a plan that begins as soon as its notice allows only says on which weekday. */
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  /** Whose accounts tell another story. */
  private static final Set<String> OTHER_STORIES =
      Set.of("Tarry", "Backhouse", "Shaw", "Venn", "Quayle", "Prentice", "Llewellyn", "Twyman");

  private final ApiClient api;
  private final DemoPerson assistant;
  private final DemoPerson senior;
  private final DemoPerson finance;
  private final DemoPerson admin;
  private final LocalDate today;
  private final int plain;

  private DemoPayments(StackSettings settings, ApiClient api, LocalDate today) {
    this.api = api;
    this.today = today;
    assistant = DemoPerson.signIn(settings, "housing-assistant");
    senior = DemoPerson.signIn(settings, "senior-rents-officer");
    finance = DemoPerson.signIn(settings, "finance");
    admin = DemoPerson.signIn(settings, "system-admin");
    plain = settings.demo() == StackSettings.Demo.TINY ? PLAIN_TINY : PLAIN;
  }

  /**
   * Sets it up unless that was done before, or these are a council's own books. When it cannot be
   * done that is said, and the rest of the demonstration is there all the same.
   */
  static void setUp(StackSettings settings, ApiClient api, LocalDate today) {
    if (!api.get("/me").good().path("demonstrationData").asBoolean()
        || !api.get("/service-users").good().path("items").isEmpty()) {
      return;
    }
    try {
      new DemoPayments(settings, api, today).setUp();
    } catch (StackException failed) {
      System.err.println("The demonstration takes no Direct Debits: " + failed.getMessage());
    }
  }

  private void setUp() {
    enter();
    List<JsonNode> accounts = accounts();
    cards(accounts);
    universalCredit(accounts);
    Set<LocalDate> holidays = holidays();
    DemoBankDays days = DemoBankDays.upTo(today, holidays);
    var collections = new DemoCollections(api, assistant, senior, finance, holidays);
    try {
      collect(accounts, days, collections);
    } finally {
      collections.playAs(null);
    }
    setUpNow(accounts);
  }

  private void enter() {
    admin
        .put(
            "/service-users/" + SERVICE_USER,
            Map.of(
                "name", "RIVERBOURNE BC",
                "bankName", "A Bank",
                "accountName", "RIVERBOURNE RENTS",
                "sortCode", SORT_CODE,
                "accountNumber", ACCOUNT_NUMBER,
                "contact", "Telephone the rent team on 01632 960123, or write to us."))
        .good();
    admin
        .post(
            "/bank-accounts",
            Map.of(
                "code",
                "HRA-INCOME",
                "name",
                "Housing income",
                "sortCode",
                SORT_CODE,
                "accountNumber",
                ACCOUNT_NUMBER,
                "controls",
                ON_THE_ACCOUNT,
                "balancedFrom",
                today.toString()))
        .good();
    admin
        .post(
            "/rent-card-schemes",
            Map.of(
                "validFrom", today.toString(),
                "name", "the payments network",
                "issuer", "633597",
                "client", "0102",
                "digits", 19,
                "barcodeType", "98"))
        .good();
  }

  /** Current accounts, those with a story among the first. */
  private List<JsonNode> accounts() {
    JsonNode items = assistant.ask("/accounts?state=CURRENT&limit=250").good().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private void cards(List<JsonNode> accounts) {
    accounts.stream()
        .filter(DemoPayments::isHome)
        .limit(CARDS)
        .forEach(account ->
            assistant
                .post("/accounts/" + account.path("id").asText() + "/rent-cards", null)
                .good());
  }

  /** One to whom it is paid, and one whose is paid to us. */
  private void universalCredit(List<JsonNode> accounts) {
    award(accounts, "Fraser Audley", "TENANT");
    award(accounts, "Brenda Quayle", "COUNCIL");
  }

  private void award(List<JsonNode> accounts, String name, String paidTo) {
    accounts.stream()
        .filter(account -> account.path("names").asText().contains(name))
        .findFirst()
        .ifPresent(account ->
            assistant
                .post(
                    "/accounts/" + account.path("id").asText() + "/universal-credit-awards",
                    Map.of(
                        "monthlyPence",
                        41_250,
                        "paidTo",
                        paidTo,
                        "startsOn",
                        today.minusMonths(2).withDayOfMonth(5).toString(),
                        "note",
                        "From the landlord portal"))
                .good());
  }

  private Set<LocalDate> holidays() {
    JsonNode items = assistant.ask("/bank-holidays").good().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(holiday -> LocalDate.parse(holiday.path("day").asText()))
        .collect(Collectors.toSet());
  }

  private void collect(List<JsonNode> accounts, DemoBankDays days, DemoCollections collections) {
    collections.playAs(days.opened());
    List<DemoPayer> payers = DemoPayer.some(plain);
    Iterator<JsonNode> others =
        others(accounts, days.opened()).stream().filter(this::isCharged).iterator();
    List<String> suspended = new ArrayList<>();
    for (int place = 0; place < payers.size(); place++) {
      DemoPayer payer = payers.get(place);
      JsonNode account = account(payer, accounts, others);
      if (account == null) {
        continue; // A council this small has not that many people.
      }
      take(account, payer, place, days.opened(), payer.begins().in(days));
      if (payer.suspended()) {
        suspended.add("/accounts/" + account.path("id").asText());
      }
    }
    collections.lodge(days);
    collections.first(days);
    suspended.forEach(this::suspend);
    collections.second(days);
  }

  private void suspend(String account) {
    JsonNode mandate = assistant.ask(account + "/mandates").good().path("items").path(0);
    assistant
        .post(
            account + "/mandates/" + mandate.path("id").asText() + "/moves",
            Map.of("move", "SUSPEND", "reason", "Asked us to wait until a benefit is decided"),
            "If-Match",
            '"' + mandate.path("version").asText() + '"')
        .good();
  }

  /** Two who telephoned today: their notices wait for the post, their instructions for a run. */
  private void setUpNow(List<JsonNode> accounts) {
    int place = DemoPayer.some(plain).size();
    List<JsonNode> last =
        others(accounts, today.minusYears(1)).reversed().stream()
            .filter(this::isCharged)
            .limit(2)
            .toList();
    for (JsonNode account : last) {
      var payer = new DemoPayer("", 14, DemoPayer.Begins.NEXT, DemoPayer.Often.WEEKLY, false);
      take(account, payer, place++, today, null);
    }
  }

  private static JsonNode account(
      DemoPayer payer, List<JsonNode> accounts, Iterator<JsonNode> others) {
    if (payer.name().isEmpty()) {
      return others.hasNext() ? others.next() : null;
    }
    return accounts.stream()
        .filter(account -> account.path("names").asText().contains(payer.name()))
        .findFirst()
        .orElse(null);
  }

  /** Homes of people without a story, who lived there when it began and stay. */
  private static List<JsonNode> others(List<JsonNode> accounts, LocalDate since) {
    Set<String> named =
        Stream.concat(OTHER_STORIES.stream(), DemoPayer.some(0).stream().map(DemoPayer::name))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    return accounts.stream()
        .filter(DemoPayments::isHome)
        .filter(
            account -> account.path("endsOn").isNull() || account.path("endsOn").isMissingNode())
        .filter(account -> LocalDate.parse(account.path("startsOn").asText()).isBefore(since))
        .filter(account -> named.stream().noneMatch(account.path("names").asText()::contains))
        .skip(CARDS + 3L)
        .toList();
  }

  /** The extract gets some wrong: of those nothing would be collected. */
  private boolean isCharged(JsonNode account) {
    return !assistant
        .ask("/accounts/" + account.path("id").asText())
        .good()
        .path("charges")
        .isEmpty();
  }

  private static boolean isHome(JsonNode account) {
    return account.path("kind").asText().equals("MAIN");
  }

  /** Takes the instruction down as a telephone call. */
  private void take(JsonNode account, DemoPayer payer, int place, LocalDate on, LocalDate firstOn) {
    String path = "/accounts/" + account.path("id").asText();
    JsonNode tenant =
        StreamSupport.stream(assistant.ask(path).good().path("people").spliterator(), false)
            .filter(person -> person.path("liable").asBoolean())
            .findFirst()
            .orElseThrow(() -> new StackException("nobody pays " + path));
    boolean owes = account.path("balancePence").asLong() > 0;
    Map<String, Object> mandate = new LinkedHashMap<>();
    mandate.put("payerName", tenant.path("name").asText());
    mandate.put("payerPersonId", tenant.path("id").asText());
    mandate.put("sortCode", DemoPayer.SORT_CODE);
    mandate.put("accountNumber", DemoPayer.accountNumber(place, payer.ending()));
    mandate.put("channel", "TELEPHONE");
    mandate.put("authority", "SOLE");
    mandate.put("authorisedOn", on.toString());
    mandate.put("evidence", "Call recording of " + on);
    mandate.put("plan", payer.often().plan(firstOn == null ? MONDAY : firstOn, owes));
    mandate.put("firstOn", firstOn == null ? null : firstOn.toString());
    mandate.put("replaces", false);
    mandate.put("bankElsewhereConfirmed", false);
    assistant.post(path + "/mandates", mandate).good();
  }
}
