package org.quarterday.campaign.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a campaign says by each way it may go.
 *
 * @param text of a text message
 * @param emailSubject what is seen of an e-mail before it is opened
 * @param letterSubject the letter's heading
 */
public record CampaignWords(
    String text, String emailSubject, String email, String letterSubject, String letter) {

  /** The longest text a provider takes, before values are put in. */
  public static final int LONGEST_TEXT = 612;

  /**
   * What is wrong with the words.
   *
   * @param pointer the property of the request
   */
  public record Fault(String pointer, String code, String detail) {}

  /** One message as it goes. */
  public record Composed(String subject, String body) {}

  private record Part(String pointer, String text, boolean seenByOthers) {}

  private List<Part> parts(Channel channel) {
    return switch (channel) {
      case TEXT -> List.of(new Part("/text", text, true));
      case EMAIL ->
          List.of(new Part("/emailSubject", emailSubject, true), new Part("/email", email, false));
      case LETTER ->
          List.of(
              new Part("/letterSubject", letterSubject, false), new Part("/letter", letter, false));
    };
  }

  /** Everything that is wrong with them for these ways; words of other ways are not looked at. */
  public List<Fault> faults(List<Channel> channels) {
    List<Fault> faults = new ArrayList<>();
    for (Channel channel : channels) {
      for (Part part : parts(channel)) {
        faultsOf(part, channel, faults);
      }
    }
    return faults;
  }

  private static void faultsOf(Part part, Channel channel, List<Fault> faults) {
    if (part.text().isBlank()) {
      faults.add(new Fault(part.pointer(), "MISSING", "Say what it says by this way."));
    }
    var words = new FieldText(part.text());
    for (String unknown : words.unknown()) {
      faults.add(
          new Fault(
              part.pointer(), "UNKNOWN_FIELD", "There is no field ((" + unknown + ")) to put in."));
    }
    if (part.seenByOthers() && words.fields().stream().anyMatch(Field::debtDetail)) {
      faults.add(
          new Fault(
              part.pointer(),
              "DEBT_DETAIL",
              "Others may read it on a screen: it cannot say what is owed."));
    }
    if (channel == Channel.TEXT && part.text().length() > LONGEST_TEXT) {
      faults.add(
          new Fault(
              part.pointer(),
              "TOO_LONG",
              "A text is no longer than " + LONGEST_TEXT + " letters."));
    }
  }

  /** The fields these ways use. */
  public Set<Field> fields(List<Channel> channels) {
    Set<Field> used = EnumSet.noneOf(Field.class);
    for (Channel channel : channels) {
      parts(channel).forEach(part -> used.addAll(new FieldText(part.text()).fields()));
    }
    return used;
  }

  /** As it goes to one person. */
  public Composed by(Channel channel, Map<Field, String> values) {
    List<String> said =
        parts(channel).stream().map(part -> new FieldText(part.text()).with(values)).toList();
    return said.size() == 1
        ? new Composed("", said.getFirst())
        : new Composed(said.getFirst(), said.getLast());
  }

  /** What their fingerprint is taken of. */
  public List<String> lines() {
    return List.of(text, emailSubject, email, letterSubject, letter);
  }
}
