-- What a record hangs on is looked up by whoever reads or changes it, and by partial indexes for some of the records alone: the
-- others were found by reading all.

create index child_by_reference on child (local_authority, upper(trim(child_reference)));
create index section_47_enquiry_by_strategy_discussion on section_47_enquiry (strategy_discussion_id);
create index child_protection_plan_by_child on child_protection_plan (child_id);
create index child_protection_plan_by_first_conference on child_protection_plan (started_by_id);
create index child_protection_plan_by_last_conference on child_protection_plan (ended_by_conference_id);
create index child_protection_plan_category_by_conference on child_protection_plan_category (conference_id);
create index core_group_by_plan on core_group (plan_id);
create index sensitivity_by_person on sensitivity (person);
create index access_request_by_child on access_request (child_id);
create index legal_hold_by_person on legal_hold (person);
