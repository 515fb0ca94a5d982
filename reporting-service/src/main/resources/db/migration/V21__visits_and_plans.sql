create table visit_fact (
    visit_id          uuid         not null,
    revision          bigint       not null,
    period_of_care_id uuid         not null,
    placement_id      uuid         not null,
    rule              rule_name    not null,
    clock_started     date         not null,
    due_on            date         not null,
    visited_on        date,
    seen              boolean,
    seen_alone        boolean,
    bedroom_seen      boolean,
    fell_away_on      date,
    staff             pseudonym,
    age_years         age_in_years not null,

    constraint visit_fact_made_by_somebody check ((visited_on is null) = (staff is null) and (visited_on is null) = (seen is null))
);
call make_fact('visit_fact', 'visit_id', 'visits_known', 'CASES');

create index on visit_fact (local_authority, due_on);

comment on table  visit_fact                   is 'A statutory visit to a looked-after child (SI 2010/959 Part 5), made or due';
comment on column visit_fact.visit_id          is 'The visit';
comment on column visit_fact.period_of_care_id is 'The period of care it belongs to';
comment on column visit_fact.placement_id      is 'The placement in which the child is visited';
comment on column visit_fact.rule              is 'The rule that gave the due date';
comment on column visit_fact.clock_started     is 'The day from which the rule counts';
comment on column visit_fact.due_on            is 'Last lawful day';
comment on column visit_fact.visited_on        is 'The day it was made; empty when it was not, or not yet';
comment on column visit_fact.seen              is 'Whether the child was seen';
comment on column visit_fact.seen_alone        is 'Whether the child was spoken to alone; of a child who was seen only';
comment on column visit_fact.bedroom_seen      is 'Whether the child''s bedroom was seen';
comment on column visit_fact.fell_away_on      is 'The day the placement ended, when the visit was not yet overdue';
comment on column visit_fact.staff             is 'The authority''s representative';
comment on column visit_fact.age_years         is 'The child''s age on the day it was made, or else is due';

insert into timescale_rule (rule, nation, first_day, citation)
select 'VISIT_' || rule, nation, first_day, regulations || replace(replace(regulation, '28', visits), '48', breaks)
from (values
    ('PLACEMENT_START_1_WEEK', '28(2)(a)'),
    ('FIRST_YEAR_6_WEEKS', '28(2)(b)'),
    ('LATER_3_MONTHS', '28(2)(c)(i)'),
    ('LATER_6_WEEKS', '28(2)(c)(ii)'),
    ('BEFORE_ASSESSMENT_WEEKLY', '28(3)(a)'),
    ('BEFORE_ASSESSMENT_6_WEEKS', '28(3)(b)'),
    ('INTERIM_WEEKLY', '28(4)(a)'),
    ('INTERIM_4_WEEKS', '28(4)(b)'),
    ('CARE_ORDER_1_WEEK', '28(5)(a)'),
    ('CARE_ORDER_6_WEEKS', '28(5)(b)'),
    ('SHORT_BREAKS_3_MONTHS', '48(3)(c)(i)'),
    ('SHORT_BREAKS_6_MONTHS', '48(3)(c)(ii)')
) as r (rule, regulation),
(values
    ('ENGLAND', date '2011-04-01', 'SI 2010/959 reg. ',   '28', '48'),
    ('WALES',   date '2016-04-06', 'WSI 2015/1818 reg. ', '31', '62')
) as n (nation, first_day, regulations, visits, breaks);

create table care_plan_fact (
    care_plan_id            uuid         not null,
    revision                bigint       not null,
    period_of_care_id       uuid         not null,
    ordinal                 integer      check (ordinal > 0),
    rule                    rule_name    not null,
    clock_started           date         not null,
    due_on                  date         not null,
    prepared_on             date,
    permanence_plan         code,
    health_plan             boolean,
    personal_education_plan boolean,
    family_time             boolean,
    placement_plan          boolean,
    superseded_on           date,
    fell_away_on            date,
    staff                   pseudonym,
    age_years               age_in_years not null,

    constraint care_plan_fact_prepared_by_somebody check ((prepared_on is null) = (staff is null))
);
call make_fact('care_plan_fact', 'care_plan_id', 'care_plans_known', 'CASES');

create index on care_plan_fact (local_authority, due_on);

comment on table  care_plan_fact                         is 'A plan for the care of a looked-after child (SI 2010/959 Part 2), prepared or due';
comment on column care_plan_fact.care_plan_id            is 'The plan';
comment on column care_plan_fact.period_of_care_id       is 'The period of care it belongs to';
comment on column care_plan_fact.ordinal                 is '1 for the first plan, n + 1 for the one after the n-th review; empty of one revised in between';
comment on column care_plan_fact.rule                    is 'The rule that gave the due date';
comment on column care_plan_fact.clock_started           is 'The day from which the rule counts';
comment on column care_plan_fact.due_on                  is 'Last day in time';
comment on column care_plan_fact.prepared_on             is 'The day from which it was the child''s plan; empty when it was not prepared';
comment on column care_plan_fact.permanence_plan         is 'The long-term plan for the child''s upbringing; empty while it is not settled';
comment on column care_plan_fact.health_plan             is 'Whether the plan had its health plan';
comment on column care_plan_fact.personal_education_plan is 'Whether the plan had the personal education plan';
comment on column care_plan_fact.family_time             is 'Whether the plan said how the child stays in touch with the family';
comment on column care_plan_fact.placement_plan          is 'Whether the plan had the placement plan';
comment on column care_plan_fact.superseded_on           is 'The day on which another plan took its place';
comment on column care_plan_fact.fell_away_on            is 'The day care ended, when the plan was not yet overdue';
comment on column care_plan_fact.staff                   is 'Who prepared it';
comment on column care_plan_fact.age_years               is 'The child''s age on the day it was prepared, or else is due';

insert into timescale_rule (rule, nation, first_day, citation) values
    ('CARE_PLAN_',       'ENGLAND', '2011-04-01', 'SI 2010/959 reg. 6; local procedure'),
    ('CARE_PLAN_FIRST_', 'ENGLAND', '2011-04-01', 'SI 2010/959 reg. 4(2)'),
    ('CARE_PLAN_',       'WALES',   '2016-04-06', 'WSI 2015/1818 reg. 6; local procedure'),
    ('CARE_PLAN_FIRST_', 'WALES',   '2016-04-06', 'WSI 2015/1818 reg. 4');

create table family_time_plan_fact (
    family_time_plan_id uuid    not null,
    revision            bigint  not null,
    period_of_care_id   uuid    not null,
    relation            code    not null,
    kind                code    not null,
    frequency           code,
    supervised          boolean,
    ordered_by_court    boolean not null,
    "from"              date    not null,
    "to"                date,
    reviewed_on         date,
    issue               code,
    escalation_id       uuid
);
call make_fact('family_time_plan_fact', 'family_time_plan_id', 'family_time_plans_known', 'CASES');

create index on family_time_plan_fact (period_of_care_id);

comment on table  family_time_plan_fact                     is 'How a looked-after child stays in touch with somebody of the family';
comment on column family_time_plan_fact.family_time_plan_id is 'The plan';
comment on column family_time_plan_fact.period_of_care_id   is 'The period of care it belongs to';
comment on column family_time_plan_fact.relation            is 'Who the other is to the child; never a name';
comment on column family_time_plan_fact.kind                is 'DIRECT, INDIRECT or NONE';
comment on column family_time_plan_fact.frequency           is 'How often, as planned';
comment on column family_time_plan_fact.supervised          is 'Whether somebody is there when they meet';
comment on column family_time_plan_fact.ordered_by_court    is 'Whether it follows an order of a court';
comment on column family_time_plan_fact."from"              is 'First day';
comment on column family_time_plan_fact."to"                is 'End day, itself not included; empty while it lasts';
comment on column family_time_plan_fact.reviewed_on         is 'The day it was last reviewed';
comment on column family_time_plan_fact.issue               is 'What the last review found to stand in its way';
comment on column family_time_plan_fact.escalation_id       is 'The escalation that the issue led to';

insert into code_group (code_set, position, code, code_group, label)
select 'FAMILY_TIME_KIND', row_number() over (), code, code, label
from (values
    ('DIRECT',   'They meet'),
    ('INDIRECT', 'They write or call'),
    ('NONE',     'Not in touch, by decision'),
    ('NO_PLAN',  'No plan')
) as c (code, label);

create table resource_pack_fact (
    resource_pack_id  uuid         not null,
    revision          bigint       not null,
    period_of_care_id uuid         not null,
    audience          code         not null,
    rule              rule_name    not null,
    clock_started     date         not null,
    due_on            date         not null,
    issued_on         date,
    version           text         check (version ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'),
    how               code,
    fell_away_on      date,
    staff             pseudonym,
    age_years         age_in_years not null,

    constraint resource_pack_fact_issued_by_somebody check ((issued_on is null) = (staff is null))
);
call make_fact('resource_pack_fact', 'resource_pack_id', 'resource_packs_known', 'CASES');

create index on resource_pack_fact (local_authority, due_on);

comment on table  resource_pack_fact                   is 'A pack that explains what coming into care is, issued or due';
comment on column resource_pack_fact.resource_pack_id  is 'The pack';
comment on column resource_pack_fact.period_of_care_id is 'The period of care it belongs to';
comment on column resource_pack_fact.audience          is 'CHILD or PARENT';
comment on column resource_pack_fact.rule              is 'The rule that gave the due date';
comment on column resource_pack_fact.clock_started     is 'The day from which the rule counts';
comment on column resource_pack_fact.due_on            is 'Last day in time';
comment on column resource_pack_fact.issued_on         is 'The day it was issued; empty when it was not, or not yet';
comment on column resource_pack_fact.version           is 'Which version of the pack, as the authority numbers them';
comment on column resource_pack_fact.how               is 'How it came to whom it is for';
comment on column resource_pack_fact.fell_away_on      is 'The day care ended, when the pack was not yet overdue';
comment on column resource_pack_fact.staff             is 'Who issued it';
comment on column resource_pack_fact.age_years         is 'The child''s age on the day it was issued, or else is due';

insert into timescale_rule (rule, nation, first_day, citation) values
    ('RESOURCE_PACK_', 'ENGLAND', '1991-10-14', 'Local procedure'),
    ('RESOURCE_PACK_', 'WALES',   '1991-10-14', 'Local procedure');
