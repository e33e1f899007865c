package org.quarterday.message;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.message.Carrier.Outgoing;
import org.quarterday.message.rules.SimulatedOutcome;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

/** What providers say became of a message: twice, too early, out of order, or not to us. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReceiptTest {

  private static final String NUMBER = "07700900123";

  @TestHTTPResource("/")
  String here;

  @Inject SendMessages sender;
  @Inject ClaimMessages claim;
  @Inject MarkMessages mark;
  @Inject CallBackToken token;
  @Inject TellSimulated teller;

  private UUID id;

  @BeforeEach
  void aTextIsQueued() {
    Queued.demonstration();
    id = Queued.text(NUMBER, null);
  }

  @Test
  void aReceiptIsRecordedOnceHoweverOftenItComes() {
    await(sender.send());
    told(id, "sending").statusCode(200);
    assertEquals("SENT", Queued.state(id));
    told(id, "delivered").statusCode(200);
    told(id, "delivered").statusCode(200);
    assertEquals("DELIVERED", Queued.state(id));
    assertEquals("QUEUED SENDING SENT DELIVERED", Queued.history(id));
  }

  @Test
  void aReceiptThatComesBeforeTheAnswerIsWrittenDownStands() {
    Outgoing sent = await(claim.run(SendMessages.BY, MessageChannel.TEXT)).getFirst();
    told(id, "delivered").statusCode(200);
    await(mark.accepted(sent, "their-reference", 1, true));
    assertEquals("DELIVERED", Queued.state(id));
    assertEquals("QUEUED SENDING DELIVERED", Queued.history(id));
    assertEquals(1, Queued.value(id, "fragments"), "it is charged all the same");
  }

  @Test
  void deliveredIsTheLastWordInWhateverOrder() {
    UUID other = Queued.text(NUMBER, null);
    await(sender.send());
    told(id, "temporary-failure").statusCode(200);
    assertEquals("FAILED", Queued.state(id));
    told(id, "delivered").statusCode(200);
    told(other, "delivered").statusCode(200);
    told(other, "temporary-failure").statusCode(200);
    for (UUID each : List.of(id, other)) {
      assertEquals("DELIVERED", Queued.state(each));
    }
  }

  @Test
  void ofTwoFailuresTheMoreCertainStands() {
    UUID other = Queued.text(NUMBER, null);
    await(sender.send());
    List.of("temporary-failure", "permanent-failure").forEach(status -> told(id, status));
    List.of("permanent-failure", "temporary-failure").forEach(status -> told(other, status));
    for (UUID each : List.of(id, other)) {
      assertEquals("PERMANENT", Queued.value(each, "failure_kind"));
    }
  }

  @Test
  void aReceiptForAMessageNobodyHasIsAnsweredWell() {
    told(UUID.randomUUID(), "delivered").statusCode(200);
    receipt(Map.of("reference", "no id", "status", "delivered")).statusCode(200);
    receipt(Map.of("status", "delivered")).statusCode(200);
    receipt(Map.of("reference", id.toString(), "status", "a-word-of-next-year")).statusCode(200);
    assertEquals("QUEUED", Queued.state(id));
  }

  @Test
  void withoutTheAgreedTokenNothingIsRead() {
    await(sender.send());
    for (String wrong : List.of("Bearer wrong", "Bearer ", "Basic x", token.ofSimulation() + "0")) {
      given()
          .header("Authorization", wrong)
          .body("{\"reference\":\"%s\",\"status\":\"delivered\"}".formatted(id))
          .contentType(ContentType.JSON)
          .post("/api/v1/call-backs/messages")
          .then()
          .statusCode(401)
          .body("code", is("RECEIPT_NOT_OURS"));
    }
    given().body("{}").post("/api/v1/call-backs/messages").then().statusCode(401);
    assertEquals("SENT", Queued.state(id));
  }

  @Test
  void whatIsNoReceiptOrTooLargeIsRefused() {
    given()
        .header("Authorization", token.ofSimulation())
        .body("[]")
        .post("/api/v1/call-backs/messages")
        .then()
        .statusCode(400);
    given()
        .header("Authorization", token.ofSimulation())
        .body("{\"reference\":\"" + "x".repeat(16_000) + "\"}")
        .post("/api/v1/call-backs/messages")
        .then()
        .statusCode(413);
  }

  @Test
  void theSimulatedProviderCallsBackOverHttpAndSaysItAgainUntilSomebodyAnswers() {
    UUID gone = Queued.text(SimulatedOutcome.NO_SUCH_NUMBER, null);
    UUID fault = Queued.text(SimulatedOutcome.PROVIDER_FAULT, null);
    await(sender.send());
    teller.callBackTo("http://127.0.0.1:1");
    await(teller.tell());
    assertEquals("SENT", Queued.state(id));
    Books.run("update simulated_delivery set tell_after = now()");
    teller.callBackTo(here.replaceFirst("/$", ""));
    await(teller.tell());
    assertEquals("DELIVERED", Queued.state(id));
    assertEquals("PERMANENT", Queued.value(gone, "failure_kind"));
    assertEquals("TECHNICAL", Queued.value(fault, "failure_kind"));
  }

  @Test
  void fiftyReceiptsForOneMessageAtOnceAreOneEvent() {
    await(sender.send());
    IntStream.range(0, 50).parallel().forEach(i -> told(id, "delivered").statusCode(200));
    assertEquals("QUEUED SENDING SENT DELIVERED", Queued.history(id));
  }

  private ValidatableResponse told(UUID message, String status) {
    return receipt(
        Map.of(
            "id",
            UUID.randomUUID().toString(),
            "reference",
            message.toString(),
            "status",
            status,
            "notification_type",
            "sms"));
  }

  private ValidatableResponse receipt(Map<String, String> body) {
    return given()
        .header("Authorization", token.ofSimulation())
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/call-backs/messages")
        .then();
  }
}
