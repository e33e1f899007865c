/**
 * One key for one intention. It is kept while a person retries the same form (a dropped connection,
 * a double click, signing in again) so that money is posted once, and renewed when what they ask for
 * has changed, because the same key with another body is refused.
 */
export class SubmissionKey {
  #key: string | undefined;
  #body: string | undefined;

  /** The key to send with this body. */
  keyFor(body: unknown): string {
    const text = JSON.stringify(body);
    if (this.#key === undefined || text !== this.#body) {
      this.#key = crypto.randomUUID();
      this.#body = text;
    }
    return this.#key;
  }

  /** Call after the server has done it: the next submission is another intention. */
  done(): void {
    this.#key = undefined;
    this.#body = undefined;
  }
}
