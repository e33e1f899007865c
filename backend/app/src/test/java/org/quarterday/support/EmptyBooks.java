package org.quarterday.support;

/** Leaves nothing of a test behind for the next one; reference data stay. */
final class EmptyBooks {

  /** With everything that hangs on them by a foreign key. */
  private static final String OF_ONE_TEST =
      """
      property property_charge tenancy tenancy_member account account_balance account_reference charge entry
      journal rent_roll_movement opening_roll adjustment rent_free_week job job_chunk debit_run debit_sign_off
      debit_line void_loss debit_chunk debit_chunk_total debit_total debit_movement debit_exception
      debit_acceptance debit_posted debit_control payment_file payment_file_piece payment_line payment_source_line
      payment_posted suspense_item suspense_proposal suspense_part bank_account bank_account_control bank_layout
      bank_file bank_file_piece bank_statement bank_line bank_match bank_match_line bank_match_deposit
      bank_deposit rent_card rent_card_order rent_card_scheme benefit_award benefit_claim universal_credit_award
      tenancy_audit tenancy_audit_attempt tenancy_audit_line tenancy_audit_file
      universal_credit_to_do universal_credit_answer universal_credit_request universal_credit_request_event
      control_entry balancing_close balancing_explanation balancing_look balancing_difference balancing_closing
      import_run hold hold_account hold_event hold_stopped letter letter_file letter_template task mandate mandate_event direct_debit_schedule direct_debit_item standing_order
      standing_order_terms standing_order_event collection_run collection_line collection_piece collection_posted
      bacs_file bacs_report bacs_report_file bacs_advice bacs_played bacs_played_report indemnity_claim refund
      refund_file refund_file_line refund_file_bytes arrangement arrangement_terms arrangement_account
      arrangement_instalment arrangement_part arrangement_event arrangement_statement arrears_case arrears_event arrears_pause arrears_promise
      arrears_batch arrears_batch_line campaign campaign_consent campaign_test_address
      complaint complaint_stage complaint_point complaint_decision complaint_action complaint_event trace trace_candidate trace_file trace_file_line
      write_off write_off_finding write_off_return write_off_schedule write_on
      tenancy_proof online_identity online_check online_unlock online_link_ended online_try online_help_number online_view
      online_view_page card_payment acknowledgement court_notice court_notice_tenant court_evidence court_claim
      court_hearing court_order court_warrant court_event court_cost recharge final_account former_tenant_case
      former_tenant_event former_tenant_debtor former_tenant_report former_tenant_pack
      agency agency_terms placement placement_bytes placement_debt placement_recall_file agency_return_file agency_return_bytes
      agency_return_line contact contact_correction
      message message_event simulated_delivery simulated_minute
      cautionary_marker cautionary_event safeguarding_concern safeguarding_event safeguarding_sight equality_answer
      subject_access subject_access_row subject_access_item subject_access_file subject_access_event correction_request correction_request_event
      breach breach_judgement breach_answer breach_action breach_event breach_sight
      legal_hold retention_run retention_plan retention_subject retention_line retention_removed retention_touched
      escalation escalation_event escalation_pack simulated_card_payment simulated_message\
      """;

  /**
   * Truncating so many tables makes and removes a thousand files; most hold nothing. The
   * superuser's replica role looks at no foreign key and fires no trigger, as truncating does not.
   */
  static final String SQL =
      """
      do $$
      declare
        tables text[];
        name text;
        used boolean;
      begin
        with recursive hanging (id) as (
          select cast(cast(n as regclass) as oid) from string_to_table('%s', ' ') n
          union
          select conrelid from pg_constraint join hanging on confrelid = hanging.id where contype = 'f')
        select array_agg(cast(id as regclass)) into tables from hanging;
        -- What a clock of the application reads meanwhile holds tables in an order of its own: it goes first, then this.
        loop
          begin
            execute 'lock table ' || array_to_string(tables, ', ');
            exit;
          exception when deadlock_detected then
            perform pg_sleep(0.1);
          end;
        end loop;
        if (select sum(pg_relation_size(cast(t as regclass))) from unnest(tables) t) > 16 * 1024 * 1024 then
          execute 'truncate ' || array_to_string(tables, ', ');
          return;
        end if;
        set local session_replication_role = replica;
        foreach name in array tables loop
          execute 'select exists (select 1 from ' || name || ')' into used;
          if used then
            execute 'delete from ' || name;
          end if;
        end loop;
      end $$\
      """
          .formatted(OF_ONE_TEST.replaceAll("\\s+", " ").strip());

  private EmptyBooks() {}
}
