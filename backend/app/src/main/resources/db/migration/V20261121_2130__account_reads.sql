-- Lists page by reference, so the order has an index; it is not unique, uniqueness is account_reference's.
create index account_list on account (reference, account_id);
-- Own-account block: is this person linked to a member of this tenancy?
create index staff_person_actor on staff_person (issuer, subject);
-- Search by the beginning of a reference.
create index account_reference_prefix on account_reference (reference text_pattern_ops);
