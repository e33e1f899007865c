package org.quarterday.rentcard;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about rent cards. */
enum RentCardProblem implements ProblemType {
  CARD_SCHEME_MISSING(409, "How numbers of cards are made is not set for this day"),
  CARD_SCHEME_WRONG(422, "No numbers can be made like this"),
  CARD_NUMBERS_USED_UP(409, "The scheme of cards has no numbers left"),
  CARD_NOT_FOUND(404, "There is no such rent card on this account"),
  CARD_ISSUED_ALREADY(409, "This account has a rent card that works"),
  CARD_OVER(409, "This rent card is stopped or replaced"),
  CARD_ACCOUNT_UNFIT(409, "This account gets no rent card"),
  NO_CARDS_TO_ORDER(409, "No rent card waits to be ordered"),
  CARD_ORDER_NOT_FOUND(404, "There is no such order of rent cards");

  private final int status;
  private final String title;

  RentCardProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
