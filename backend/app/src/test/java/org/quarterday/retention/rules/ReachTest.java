package org.quarterday.retention.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterday.retention.rules.Reach.Column;
import org.quarterday.retention.rules.Reach.Kind;
import org.quarterday.retention.rules.Reach.Reference;

class ReachTest {

  private final Reach reach =
      new Reach(
          List.of(
              new Column("letter", "account_id", true),
              new Column("letter", "person_id", false),
              new Column("concern", "account_id", false),
              new Column("concern", "person_id", true),
              new Column("marker", "person_id", true)),
          List.of(
              new Reference("marker_event", "marker_id", "marker", "id"),
              new Reference("sight", "event_id", "marker_event", "id"),
              new Reference("marker", "person_id", "person", "id")));

  @Test
  void whatAlwaysNamesAPersonIsTheirsElseItGoesWithTheAccount() {
    assertEquals(Kind.ACCOUNT, reach.of("letter").orElseThrow().kind());
    assertEquals(Kind.PERSON, reach.of("concern").orElseThrow().kind());
    assertEquals(
        "id = any (cast(cast($1 as text) as uuid[]))", reach.of("person").orElseThrow().where());
  }

  @Test
  void whatHangsOnARowIsWhoseTheRowIs() {
    assertEquals(
        "event_id in (select id from marker_event where marker_id in (select id from marker where person_id = any (cast(cast($1 as text) as uuid[]))))",
        reach.of("sight").orElseThrow().where());
  }

  @Test
  void whatIsWrittenOfAComplaintAboutNoAccountIsTheComplaints() {
    assertEquals(
        "account_id is null and id = any (cast(cast($1 as text) as uuid[]))",
        Reach.ofComplaint("complaint").orElseThrow().where());
    assertEquals("complaint_id", Reach.ofComplaint("letter").orElseThrow().whose());
    assertEquals(Kind.COMPLAINT, Reach.ofComplaint("message").orElseThrow().kind());
    assertTrue(Reach.ofComplaint("person").isEmpty());
  }

  @Test
  void aTableThatLeadsToNobodyIsToldApart() {
    assertTrue(reach.of("bank_holiday").isEmpty());
  }

  @Test
  void whatHangsOnAnotherIsDeletedFirst() {
    assertEquals(
        List.of("sight", "marker_event", "marker", "person"),
        reach.hangingFirst(List.of("person", "marker", "marker_event", "sight")));
  }
}
