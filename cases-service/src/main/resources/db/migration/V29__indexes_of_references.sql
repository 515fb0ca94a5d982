-- What a record hangs on is looked up by whoever reads or changes it, and by partial indexes for some of the records alone: the
-- others were found by reading all.

create index child_by_reference on child (local_authority, upper(trim(child_reference)));
create index period_of_care_by_child on period_of_care (child_id);
create index review_by_period_of_care on review (period_of_care_id);
create index legal_status_by_period_of_care on legal_status (period_of_care_id);
create index placement_by_period_of_care on placement (period_of_care_id);
create index iro_allocation_by_period_of_care on iro_allocation (period_of_care_id);
create index education_placement_by_child on education_placement (child_id);
create index personal_education_plan_by_period_of_care on personal_education_plan (period_of_care_id);
create index visit_by_placement on visit (placement_id);
create index care_plan_by_period_of_care on care_plan (period_of_care_id);
create index resource_pack_by_period_of_care on resource_pack (period_of_care_id);
create index placement_approval_by_placement on placement_approval (placement_id);
create index incoming_placement_by_child on incoming_placement (child_id);
create index sensitivity_by_person on sensitivity (person);
create index access_request_by_child on access_request (child_id);
create index legal_hold_by_person on legal_hold (person);
