package org.quarterday.court;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.court.rules.ClaimState;
import org.quarterday.court.rules.NextInCourt;
import org.quarterday.court.rules.Outcome;
import org.quarterday.court.rules.WarrantState;
import org.quarterday.limitation.rules.DebtBasis;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;

/** One account's court file, with what is next. */
@ApplicationScoped
class CourtReads {

  @Schema(name = "CourtFileWhole")
  record Whole(
      CourtFile file,
      @Schema(description = "The one thing that is next, in a sentence.") String next,
      @Schema(
              nullable = true,
              description = "Why no claim can be issued today, in a sentence; null when one can.",
              examples = "The notice runs: no claim before 6 June 2026.")
          String claimWhyNot,
      @Schema(description = "What the court can have decided now.") List<Decision> decisions,
      @Schema(description = "Whether a hearing can be listed.") boolean mayList,
      @Schema(description = "Whether a warrant can be asked for.") boolean mayAskWarrant,
      @Schema(description = "What can become of the warrant.")
          List<WarrantState.Event> warrantMoves,
      List<ProtocolReads.Item> protocol) {}

  @Schema(name = "CourtDecision")
  record Decision(Outcome outcome, String words, boolean hasTerms, boolean givesDay) {}

  private static final String FILE =
      """
      select cast(jsonb_build_object('accountId', a.account_id, 'accountReference', a.reference,
        'names', coalesce((select string_agg(trim(p.title || ' ' || p.forename || ' ' || p.surname), ', ' order by m.role desc, p.surname, p.id)
                             from tenancy_member m join person p on p.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), ''),
        'rentPence', (select coalesce(sum(e.amount_pence), 0) from entry e
                       where e.account_id = a.account_id and e.effective_on <= $2 and e.type_code not in (%s)),
        'noticeKinds', (select coalesce(jsonb_agg(jsonb_build_object('code', k.code, 'name', k.name, 'noticeDays', k.notice_days, 'reviewDays', k.review_days,
                          'source', k.source) order by k.code), '[]') from court_notice_kind k join tenancy t on t.id = a.tenancy_id
                         where t.tenure_code = any (k.tenures) and k.valid_from <= $2 and (k.valid_before is null or k.valid_before > $2)),
        'methods', (select jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name, 'deemedDays', s.deemed_days) order by s.place) from court_service_method s),
        'notice', (select jsonb_build_object('id', n.id, 'state', n.state, 'name', k.name, 'arrearsPence', n.arrears_pence, 'arrearsFrom', n.arrears_from,
                     'onPaper', n.on_paper, 'madeOn', n.made_on, 'serveBy', n.serve_by, 'earliestOn', n.earliest_on, 'lapsesOn', n.lapses_on, 'reviewBy', n.review_by,
                     'review', n.review_state, 'tenants', (select jsonb_agg(jsonb_build_object('personId', t.person_id, 'name', t.name, 'method', s.name,
                       'servedOn', t.served_on, 'deemedOn', t.deemed_on) order by t.letter_id, t.name, t.person_id) from court_notice_tenant t
                       left join court_service_method s on s.code = t.method_code where t.account_id = n.account_id and t.notice_id = n.id))
                     from court_notice n join court_notice_kind k on k.code = n.kind_code and k.valid_from = n.kind_valid_from
                    where n.account_id = a.account_id and n.state <> 'WITHDRAWN'),
        'claim', (select jsonb_build_object('id', c.id, 'state', c.state, 'claimNumber', c.claim_number, 'court', c.court, 'issuedOn', c.issued_on,
                    'feePence', c.fee_pence, 'arrearsPence', c.arrears_pence, 'wentOnWhy', c.went_on_why)
                    from court_claim c where c.account_id = a.account_id order by c.id desc limit 1),
        'hearings', (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'hearingOn', h.hearing_on, 'hearingAt', to_char(h.hearing_at, 'HH24:MI'), 'place', h.place,
                       'outcome', h.outcome) order by h.id desc), '[]') from court_hearing h where h.account_id = a.account_id),
        'orders', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'outcome', o.outcome, 'orderOn', o.order_on, 'sumPence', o.sum_pence,
                     'instalmentPence', o.instalment_pence, 'possessionOn', o.possession_on, 'costsPence', o.costs_pence,
                     'instructedPence', (select coalesce(sum(x.amount_pence), 0) from court_cost x where x.account_id = o.account_id and x.order_id = o.id
                        and x.state <> 'REFUSED' and x.reversed_at is null),
                     'enforceableUntil', o.enforceable_until, 'words', o.words) order by o.id desc), '[]') from court_order o where o.account_id = a.account_id),
        'warrant', (select jsonb_build_object('id', w.id, 'state', w.state, 'askedOn', w.asked_on, 'feePence', w.fee_pence, 'evictionOn', w.eviction_on)
                      from court_warrant w where w.account_id = a.account_id order by w.id desc limit 1),
        'events', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'kind', v.kind, 'happenedOn', v.happened_on, 'words', v.words,
                     'byName', v.made_by_name, 'at', v.made_at) order by v.id desc), '[]') from court_event v where v.account_id = a.account_id)) as text) as file
        from account a where a.account_id = $1\
      """
          .formatted(DebtBasis.NOT_RENT_SQL);

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject OwnAccount ownAccount;
  @Inject ProtocolReads protocol;
  @Inject Today today;

  Uni<Whole> of(Actor by, UUID accountId) {
    return ownAccount
        .refuse(by, accountId)
        .chain(() -> pool.preparedQuery(FILE).execute(Tuple.of(accountId, today.date())))
        .map(rows -> read(rows.iterator().next().getString("file")))
        .chain(file -> protocol.items(accountId).map(lines -> whole(file, lines)));
  }

  private CourtFile read(String text) {
    try {
      return json.readValue(text, CourtFile.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private Whole whole(CourtFile file, List<ProtocolReads.Item> lines) {
    ClaimState claim = file.claim() == null ? null : file.claim().state();
    WarrantState warrant = openWarrant(file);
    boolean hearingOpen = hearingAhead(file) != null;
    NextInCourt.Stand stand = stand(file, claim, warrant);
    return new Whole(
        file,
        NextInCourt.of(stand, today.date()),
        NextInCourt.whyNoClaim(stand, today.date()),
        Stream.of(Outcome.values())
            .filter(outcome -> claim != null && claim.after(outcome, standing(file)).isPresent())
            .map(o -> new Decision(o, o.words(), o.hasTerms(), o.givesDay()))
            .toList(),
        claim != null && !hearingOpen && claim.listed().isPresent(),
        claim != null && claim.isEnforced() && warrant == null,
        Stream.of(WarrantState.Event.values())
            .filter(
                event -> warrant != null && warrant.after(event).isPresent() && claim.lets(event))
            .toList(),
        lines);
  }

  /** One that was executed has the last word on its claim: the home was given up. */
  private static WarrantState openWarrant(CourtFile file) {
    if (file.warrant() == null) {
      return null;
    }
    return switch (file.warrant().state()) {
      case ASKED, DATED, SUSPENDED, EXECUTED -> file.warrant().state();
      case WITHDRAWN -> null;
    };
  }

  /** What the newest order about the home says; null while none stands. */
  private static Outcome standing(CourtFile file) {
    return file.orders().stream()
        .map(CourtFile.Order::outcome)
        .filter(Outcome::isOrder)
        .findFirst()
        .orElse(null);
  }

  private static LocalDate hearingAhead(CourtFile file) {
    return file.hearings().stream()
        .filter(hearing -> hearing.outcome() == null)
        .map(CourtFile.Hearing::hearingOn)
        .findFirst()
        .orElse(null);
  }

  private static NextInCourt.Stand stand(CourtFile file, ClaimState claim, WarrantState warrant) {
    CourtFile.Notice notice = file.notice();
    return new NextInCourt.Stand(
        notice == null ? null : notice.state().name(),
        notice == null ? null : notice.serveBy(),
        notice == null ? null : notice.earliestOn(),
        notice == null ? null : notice.lapsesOn(),
        notice != null && notice.review() == CourtNotice.Review.ASKED,
        claim,
        hearingAhead(file),
        warrant,
        warrant == null ? null : file.warrant().evictionOn(),
        file.orders().stream()
            .map(CourtFile.Order::possessionOn)
            .filter(day -> day != null)
            .findFirst()
            .orElse(null));
  }
}
