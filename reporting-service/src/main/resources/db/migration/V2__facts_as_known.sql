-- The facts as they were known at an instant: of each record the newest revision recorded by then, those taken back left
-- out. `reviews_known('infinity')` is what is known now. The functions are inlined into the query that calls them, so that
-- its conditions reach the table's indexes.

do $$
declare
    fact record;
begin
    for fact in
        select *
        from (values
            ('cases_child_fact',             'child_id',                   'cases_children_known'),
            ('period_of_care_fact',          'period_of_care_id',          'periods_of_care_known'),
            ('legal_status_fact',            'legal_status_id',            'legal_statuses_known'),
            ('placement_fact',               'placement_id',               'placements_known'),
            ('review_fact',                  'review_id',                  'reviews_known'),
            ('iro_allocation_fact',          'iro_allocation_id',          'iro_allocations_known'),
            ('personal_education_plan_fact', 'personal_education_plan_id', 'personal_education_plans_known'),
            ('education_placement_fact',     'education_placement_id',     'education_placements_known'),
            ('conferences_child_fact',       'child_id',                   'conferences_children_known'),
            ('family_fact',                  'family_id',                  'families_known'),
            ('strategy_discussion_fact',     'strategy_discussion_id',     'strategy_discussions_known'),
            ('section_47_enquiry_fact',      'section_47_enquiry_id',      'section_47_enquiries_known'),
            ('conference_fact',              'conference_id',              'conferences_known'),
            ('attendance_fact',              'attendance_id',              'attendances_known'),
            ('child_protection_plan_fact',   'child_protection_plan_id',   'child_protection_plans_known'),
            ('adult_fact',                   'adult_id',                   'adults_known'),
            ('employer_fact',                'employer_id',                'employers_known'),
            ('notification_fact',            'notification_id',            'notifications_known'),
            ('lado_referral_fact',           'referral_id',                'lado_referrals_known'),
            ('allegation_fact',              'allegation_id',              'allegations_known')
        ) as f (fact, id, known)
    loop
        execute format('
            create function %1$I(known_at timestamptz) returns setof %2$I language sql stable parallel safe as $f$
                select f.*
                from %2$I f
                where f.recorded_at <= known_at
                  and not f.voided
                  and not exists (select from %2$I newer
                                  where newer.%3$I = f.%3$I and newer.revision > f.revision and newer.recorded_at <= known_at)
            $f$', fact.known, fact.fact, fact.id);
        execute format('comment on function %I is %L', fact.known, 'Rows of ' || fact.fact || ' as known at an instant, newest revisions only, voided records left out');
    end loop;
end
$$;
