/* ---
id: children-in-education-with-current-pep
version: 1
section: iro
title: Children looked after who are in education and have a current personal education plan
unit: CHILD
units: {CHILD: {key: subject, counted: any}}
counts: children who on the day had a place in education or training and a completed personal education plan still current
outOf: all children looked after on the day, of whatever age; split by schoolAge for those of compulsory school age
leavesOut: children looked after in a series of short breaks only (legal status V3 or V4)
period: snapshot
aggregate: percent
source: Children Act 1989 s. 22(3A); SI 2010/959 reg. 5
records: {period_of_care_id: period_of_care, education_placement_id: education_placement, personal_education_plan_id: personal_education_plan}
dimensions: [schoolAge, ageBand, sex, placementType]
goodDirection: up
sentence: "{numerator} of the {denominator} children looked after on {asAt} were in education with a current personal education plan."
--- */
select c.period_of_care_id,
       e.education_placement_id,
       p.personal_education_plan_id,
       c.subject,
       case when not c.short_breaks then e.education_placement_id is not null and p.personal_education_plan_id is not null end as counted,
       case when c.short_breaks then 'SHORT_BREAKS'
            when e.education_placement_id is null and p.personal_education_plan_id is null then 'NEITHER_EDUCATION_NOR_PLAN'
            when e.education_placement_id is null then 'NOT_IN_EDUCATION'
            when p.personal_education_plan_id is null then 'NO_CURRENT_PLAN' end as reason,
       c.school_age,
       c.age_band,
       c.sex,
       c.placement_type
from children_looked_after(:knownAt, :asAt) c
left join lateral (
    select k.education_placement_id
    from education_placements_known(:knownAt) k
    where k.local_authority = c.local_authority and k.subject = any (recorded_as((select merged_children(:localAuthority, :knownAt)), c.subject))
      and k."from" <= :asAt and (k."to" is null or k."to" > :asAt)
    order by k."from" desc, k.education_placement_id desc limit 1) e on true
left join lateral (
    select k.personal_education_plan_id
    from personal_education_plans_known(:knownAt) k
    where k.period_of_care_id = c.period_of_care_id
      and k.completed_on <= :asAt and (k.current_until is null or k.current_until > :asAt)
    order by k.completed_on desc, k.personal_education_plan_id desc limit 1) p on true
where c.local_authority = :localAuthority
