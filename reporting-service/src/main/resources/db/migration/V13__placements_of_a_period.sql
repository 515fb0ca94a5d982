-- Where a child was placed is asked for each review and each child of a figure, by the period of care.

create index on placement_fact (period_of_care_id);
