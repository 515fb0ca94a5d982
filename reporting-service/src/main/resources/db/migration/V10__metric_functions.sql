-- What several figures say of a child on a day, said once. The functions are inlined into the figures that call them.

create function age_on(birth_month text, day date) returns integer language sql immutable parallel safe
return case when birth_month is not null then greatest(0,
    (12 * extract(year from day + 1) + extract(month from day + 1)
        - 12 * left(birth_month, 4)::integer - right(birth_month, 2)::integer - 1)::integer / 12) end;

comment on function age_on is 'Whole years of age at the end of a day; a birthday is taken to be the last day of its month, which is exact at the end of a month';

create function age_band(age_years integer) returns text language sql immutable parallel safe
return case when age_years < 1  then 'UNDER_1'
            when age_years < 5  then 'AGE_1_TO_4'
            when age_years < 10 then 'AGE_5_TO_9'
            when age_years < 16 then 'AGE_10_TO_15'
            when age_years >= 16 then 'AGE_16_AND_OVER' end;

comment on function age_band is 'Age band of the SSDA903 statistics';

create function school_age(birth_month text, day date) returns text language sql immutable parallel safe
return case
    when birth_month is null then null
    when day < make_date(left(birth_month, 4)::integer + 5, 1, 1)
               + case when right(birth_month, 2) <= '03' then interval '3 months' when right(birth_month, 2) <= '08' then interval '8 months'
                      else interval '12 months' end - interval '1 day'
        then 'BEFORE_SCHOOL_AGE'
    when day <= make_date(left(birth_month, 4)::integer + case when right(birth_month, 2) <= '08' then 16 else 17 end, 6, 30)
                - (extract(isodow from make_date(left(birth_month, 4)::integer + case when right(birth_month, 2) <= '08' then 16 else 17 end, 6, 30))::integer + 2) % 7
        then 'SCHOOL_AGE'
    else 'AFTER_SCHOOL_AGE' end;

comment on function school_age is 'Before, of or after compulsory school age on a day (Education Act 1996 s. 8): from the 31 March, 31 August or 31 December on or after the fifth birthday, to the last Friday in June of the school year of the sixteenth';

create function children_looked_after(known_at timestamptz, as_at date)
returns table (
    local_authority   text,
    subject           text,
    period_of_care_id uuid,
    legal_status_id   uuid,
    placement_id      uuid,
    short_breaks      boolean,
    category_of_need  text,
    legal_status      text,
    placement_type    text,
    out_of_area       boolean,
    distances         jsonb,
    age_band          text,
    school_age        text,
    sex               text
)
language sql stable parallel safe as $$
    select care.local_authority,
           care.subject,
           care.period_of_care_id,
           status.legal_status_id,
           place.placement_id,
           coalesce(status.code in ('V3', 'V4'), false),
           care.category_of_need,
           status.code,
           place.placement_type,
           place.out_of_area,
           place.distances,
           age_band(age_on(child.birth_month, as_at)),
           school_age(child.birth_month, as_at),
           child.sex
    from periods_of_care_known(known_at) care
    left join lateral (
        select s.legal_status_id, s.code
        from legal_statuses_known(known_at) s
        where s.period_of_care_id = care.period_of_care_id and s."from" <= as_at and (s."to" is null or s."to" > as_at)
        order by s."from" desc, s.legal_status_id desc limit 1) status on true
    left join lateral (
        select p.placement_id, p.placement_type, p.out_of_area, p.distances
        from placements_known(known_at) p
        where p.period_of_care_id = care.period_of_care_id and p."from" <= as_at and (p."to" is null or p."to" > as_at)
        order by p."from" desc, p.placement_id desc limit 1) place on true
    left join lateral (
        select c.birth_month, c.sex
        from cases_children_known(known_at) c
        where c.local_authority = care.local_authority and c.subject = care.subject
        order by c.child_id limit 1) child on true
    where care.started_on <= as_at and (care.ceased_on is null or care.ceased_on > as_at)
$$;

comment on function children_looked_after is 'Children with an open period of care at the end of a day, with the legal status, the placement and the age they had then; short_breaks marks a series of them (V3, V4), which the statistics of children looked after leave out';

create function child_protection_plans_open(known_at timestamptz, as_at date)
returns table (
    local_authority          text,
    subject                  text,
    child_protection_plan_id uuid,
    category                 text,
    initial_category         text,
    age_band                 text,
    sex                      text
)
language sql stable parallel safe as $$
    select plan.local_authority,
           plan.subject,
           plan.child_protection_plan_id,
           coalesce(
               (select c.category
                from jsonb_to_recordset(plan.categories) as c (category text, "from" date)
                where c."from" <= as_at
                order by c."from" desc limit 1),
               plan.initial_category),
           plan.initial_category,
           case when child.birth_month is null or child.birth_month > to_char(as_at, 'YYYY-MM') then 'UNBORN'
                else age_band(age_on(child.birth_month, as_at)) end,
           child.sex
    from child_protection_plans_known(known_at) plan
    left join lateral (
        select c.birth_month, c.sex
        from conferences_children_known(known_at) c
        where c.local_authority = plan.local_authority and c.subject = plan.subject
        order by c.child_id limit 1) child on true
    where plan.started_on <= as_at and (plan.ended_on is null or plan.ended_on > as_at)
$$;

comment on function child_protection_plans_open is 'Child protection plans open at the end of a day, with the category and the age of that day';

create function conference_children_known(known_at timestamptz)
returns table (
    local_authority text,
    conference_id   uuid,
    family          text,
    child           text,
    kind            text,
    due_on          date,
    held_on         date,
    fell_away_on    date,
    decision        text,
    category        text,
    age_band        text,
    risk_factors    text[]
)
language sql stable parallel safe as $$
    select c.local_authority,
           c.conference_id,
           c.subject,
           discussed.child,
           c.kind,
           coalesce(discussed."dueOn", c.due_on),
           c.held_on,
           coalesce(discussed."fellAwayOn", c.fell_away_on),
           discussed.decision,
           discussed.category,
           age_band(discussed."ageYears"),
           c.risk_factors
    from conferences_known(known_at) c
    left join lateral jsonb_to_recordset(c.children)
        as discussed (child text, "dueOn" date, "fellAwayOn" date, decision text, category text, "ageYears" integer) on true
$$;

comment on function conference_children_known is 'Conferences by the children they are about: one row a conference and child; each child has its own last day, and its part can fall away by itself';

-- Further closed lists

insert into code_group (code_set, position, code, code_group, label)
select code_set, row_number() over (partition by code_set order by place), code, code, label
from (select row_number() over () as place, * from (values
    ('AGE_BAND', 'UNDER_1',         'Under 1'),
    ('AGE_BAND', 'AGE_1_TO_4',      '1 to 4'),
    ('AGE_BAND', 'AGE_5_TO_9',      '5 to 9'),
    ('AGE_BAND', 'AGE_10_TO_15',    '10 to 15'),
    ('AGE_BAND', 'AGE_16_AND_OVER', '16 and over'),
    ('AGE_BAND_WITH_UNBORN', 'UNBORN',          'Not yet born'),
    ('AGE_BAND_WITH_UNBORN', 'UNDER_1',         'Under 1'),
    ('AGE_BAND_WITH_UNBORN', 'AGE_1_TO_4',      '1 to 4'),
    ('AGE_BAND_WITH_UNBORN', 'AGE_5_TO_9',      '5 to 9'),
    ('AGE_BAND_WITH_UNBORN', 'AGE_10_TO_15',    '10 to 15'),
    ('AGE_BAND_WITH_UNBORN', 'AGE_16_AND_OVER', '16 and over'),
    ('SCHOOL_AGE', 'BEFORE_SCHOOL_AGE', 'Not yet of compulsory school age'),
    ('SCHOOL_AGE', 'SCHOOL_AGE',        'Of compulsory school age'),
    ('SCHOOL_AGE', 'AFTER_SCHOOL_AGE',  'Beyond compulsory school age'),
    ('SEX', 'M', 'Male'),
    ('SEX', 'F', 'Female'),
    ('SEX', 'U', 'Unknown or neither'),
    ('LEGAL_STATUS', 'C1', 'Interim care order'),
    ('LEGAL_STATUS', 'C2', 'Full care order'),
    ('LEGAL_STATUS', 'D1', 'Freeing order'),
    ('LEGAL_STATUS', 'E1', 'Placement order'),
    ('LEGAL_STATUS', 'V2', 'Section 20, single period'),
    ('LEGAL_STATUS', 'L1', 'Police protection'),
    ('LEGAL_STATUS', 'L2', 'Emergency protection order'),
    ('LEGAL_STATUS', 'L3', 'Child assessment order'),
    ('LEGAL_STATUS', 'J1', 'Remand'),
    ('LEGAL_STATUS', 'J2', 'Police and Criminal Evidence Act'),
    ('LEGAL_STATUS', 'J3', 'Youth rehabilitation order with residence'),
    ('CATEGORY_OF_NEED', 'N1', 'Abuse or neglect'),
    ('CATEGORY_OF_NEED', 'N2', 'Child''s disability'),
    ('CATEGORY_OF_NEED', 'N3', 'Parental illness or disability'),
    ('CATEGORY_OF_NEED', 'N4', 'Family in acute stress'),
    ('CATEGORY_OF_NEED', 'N5', 'Family dysfunction'),
    ('CATEGORY_OF_NEED', 'N6', 'Socially unacceptable behaviour'),
    ('CATEGORY_OF_NEED', 'N7', 'Low income'),
    ('CATEGORY_OF_NEED', 'N8', 'Absent parenting'),
    ('CONFERENCE_KIND', 'INITIAL',     'Initial conference'),
    ('CONFERENCE_KIND', 'REVIEW',      'Review conference'),
    ('CONFERENCE_KIND', 'PRE_BIRTH',   'Pre-birth conference'),
    ('CONFERENCE_KIND', 'TRANSFER_IN', 'Transfer-in conference')
) as v (code_set, code, label)) as c;

insert into code_group (code_set, position, code, code_group, label)
select code_set, max(position) + 1, 'OPEN', 'OPEN', 'Still to be resolved'
from code_group
where code_set in ('OUTCOME', 'OUTCOME_WALES')
group by code_set;
