-- What the application's own role may do. It owns nothing; entries and audit events it may only add to, and an account that
-- has been opened stays, with its balance.
grant usage on schema public to ${appRole};
grant select, insert, update, delete on all tables in schema public to ${appRole};
revoke update, delete, truncate on entry, journal, complaint_event, court_event, court_evidence, court_order, arrangement_event, arrangement_terms, arrears_event, audit_event, audit_seal, void_loss_correction, control_entry, balancing_explanation, hold_event, hold_stopped, final_account, former_tenant_event, former_tenant_pack, universal_credit_answer, universal_credit_request_event, contact, contact_correction, task_rise, escalation_event, escalation_pack, tenancy_audit_attempt, tenancy_audit_file, message_event, campaign_consent, cautionary_event, breach_judgement, breach_answer, breach_event, breach_sight, safeguarding_event, safeguarding_sight, subject_access_event, correction_request_event, subject_access_file, retention_plan, retention_subject, retention_line, retention_removed, retention_touched, audit_removal from ${appRole};
revoke delete on account, account_balance, balancing_close from ${appRole};
-- ${flyway:timestamp}: run after every migration, so that new tables are never forgotten.
