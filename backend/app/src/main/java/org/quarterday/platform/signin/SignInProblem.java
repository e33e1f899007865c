package org.quarterday.platform.signin;

import org.quarterday.platform.problem.ProblemType;

/** What can go wrong between a browser and its sign-in. */
enum SignInProblem implements ProblemType {
  CROSS_SITE(403, "Another site sent this request"),
  SIGNED_OUT(499, "Your sign-in has ended"),
  SIGN_IN_UNAVAILABLE(503, "Sign-in is not available right now");

  private final int status;
  private final String title;

  SignInProblem(int status, String title) {
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
