-- What the producers' events say, one table a record, one row a revision. Rows are only ever added: the newest revision
-- of a record is what is so, older ones are what was known. The columns of an event's data have the names of its fields in
-- snake case, and intake writes every column that it finds here, so that a new field is a new column and nothing else.
--
-- A constraint says what a sound event is. An event that breaks one is parked and never half believed; lateness and other
-- bad practice is sound. Each table ends with the envelope, which is the same for all and is added at the foot of this file.

create domain pseudonym    as text   check (value ~ '^[A-Za-z0-9_-]{43}$');
create domain pseudonyms   as text[] check (array_to_string(value, ' ', '') ~ '^([A-Za-z0-9_-]{43}( [A-Za-z0-9_-]{43})*)?$');
create domain subject      as text   check (value ~ '^([A-Za-z0-9_-]{43}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$');
create domain area_code    as text   check (value ~ '^[EWSN][0-9]{8}$');
create domain code         as text   check (value ~ '^[A-Z0-9][A-Z0-9_]{0,59}$');
create domain codes        as text[] check (array_to_string(value, ' ', '') ~ '^([A-Z0-9][A-Z0-9_]{0,59}( [A-Z0-9][A-Z0-9_]{0,59})*)?$');
create domain rule_name    as text   check (value ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$');
create domain birth_month  as text   check (value ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$');
create domain age_in_years as integer check (value between 0 and 30);
create domain abuse        as text   check (value in ('NEG', 'PHY', 'SAB', 'EMO', 'MUL'));

comment on domain pseudonym    is 'Base64url of an HMAC-SHA-256 of kind, authority and reference: stands for a person or a family';
comment on domain pseudonyms   is 'Several pseudonyms';
comment on domain subject      is 'Whom a record is about: a pseudonym, or the id of an employer';
comment on domain area_code    is 'GSS code of a local authority';
comment on domain code         is 'A code of the sector''s returns, or of our own closed lists in upper snake case';
comment on domain codes        is 'Several codes';
comment on domain rule_name    is 'The name of a timescale rule of the producer';
comment on domain birth_month  is 'Year and month of birth, as 2005-03; the day is never told';
comment on domain age_in_years is 'Whole years of age on the record''s business date';
comment on domain abuse        is 'Category of abuse of the children-in-need census';


-- cases-service -------------------------------------------------------------------------------------------------------

create table cases_child_fact (
    child_id    uuid        not null,
    revision    bigint      not null,
    birth_month birth_month not null,
    sex         text        not null check (sex in ('M', 'F', 'U'))
);

comment on table  cases_child_fact             is 'A child known to cases-service';
comment on column cases_child_fact.child_id    is 'The child''s record';
comment on column cases_child_fact.birth_month is 'Year and month of birth';
comment on column cases_child_fact.sex         is 'M, F or U (unknown or neither)';

create table period_of_care_fact (
    period_of_care_id uuid   not null,
    revision          bigint not null,
    started_on        date   not null,
    ceased_on         date   check (ceased_on >= started_on),
    reason_ceased     text   check (reason_ceased ~ '^(X1|E[0-9]{1,2}[AB]?)$'),
    category_of_need  text   not null check (category_of_need ~ '^N[1-9]$')
);

comment on table  period_of_care_fact                   is 'A period for which a child was looked after (SSDA903)';
comment on column period_of_care_fact.period_of_care_id is 'The period of care';
comment on column period_of_care_fact.started_on        is 'First day looked after';
comment on column period_of_care_fact.ceased_on         is 'The day the child ceased to be looked after, itself not a day of care; empty while open';
comment on column period_of_care_fact.reason_ceased     is 'Reason episode ceased (REC) of the last episode';
comment on column period_of_care_fact.category_of_need  is 'Main category of need (CIN), N1 to N8';

create table legal_status_fact (
    legal_status_id   uuid   not null,
    revision          bigint not null,
    period_of_care_id uuid   not null,
    code              text   not null check (code ~ '^[CDEJLV][1-9]$'),
    "from"            date   not null,
    "to"              date   check ("to" >= "from")
);

comment on table  legal_status_fact                   is 'A legal status under which a child was looked after';
comment on column legal_status_fact.legal_status_id   is 'The legal status';
comment on column legal_status_fact.period_of_care_id is 'The period of care it belongs to';
comment on column legal_status_fact.code              is 'Legal status (LS); V3 and V4 are short breaks';
comment on column legal_status_fact."from"            is 'First day';
comment on column legal_status_fact."to"              is 'End day, itself not included; empty while it lasts';

create table placement_fact (
    placement_id        uuid          not null,
    revision            bigint        not null,
    period_of_care_id   uuid          not null,
    "from"              date          not null,
    "to"                date          check ("to" >= "from"),
    placement_type      text          not null check (placement_type ~ '^[A-Z][0-9]{1,2}$'),
    provider            text          check (provider ~ '^PR[0-9]$'),
    placement_authority area_code,
    out_of_area         boolean,
    at_a_distance       boolean,
    miles_from_home     numeric(6, 1) check (miles_from_home >= 0),
    distances           jsonb         not null default '[]',
    reason_for_change   code,
    carer_changed       boolean       not null,
    age_years           age_in_years  not null,

    constraint placement_fact_distances check (jsonb_typeof(distances) = 'array' and jsonb_array_length(distances)
        = jsonb_array_length(jsonb_path_query_array(distances, 'strict $[*] ? (@.point like_regex "^.{1,80}$" && @.miles >= 0)', '{}', true)))
);

comment on table  placement_fact                     is 'Where a looked-after child was placed';
comment on column placement_fact.placement_id        is 'The placement';
comment on column placement_fact.period_of_care_id   is 'The period of care it belongs to';
comment on column placement_fact."from"              is 'First day';
comment on column placement_fact."to"                is 'End day, itself not included; empty while it lasts';
comment on column placement_fact.placement_type      is 'Placement type (PLACE)';
comment on column placement_fact.provider            is 'Placement provider (PLACE_PROVIDER)';
comment on column placement_fact.placement_authority is 'The children''s-services authority in whose area the placement lies';
comment on column placement_fact.out_of_area         is 'Whether that is another authority than the responsible one; empty when the place is not known';
comment on column placement_fact.at_a_distance       is 'Whether it is outside the area and not in an adjoining authority (SI 2010/959 reg. 11)';
comment on column placement_fact.miles_from_home     is 'Miles between home and placement by the formula of the SSDA903';
comment on column placement_fact.distances           is 'Miles from the authority''s reference points: [{point, miles}]';
comment on column placement_fact.reason_for_change   is 'Reason for placement change (REASON_PLACE_CHANGE)';
comment on column placement_fact.carer_changed       is 'Whether the carer changed with this placement';
comment on column placement_fact.age_years           is 'Age on the first day';

create table review_fact (
    review_id         uuid         not null,
    revision          bigint       not null,
    period_of_care_id uuid         not null,
    ordinal           integer      not null check (ordinal > 0),
    rule              rule_name    not null,
    clock_started     date         not null,
    due_on            date         not null,
    held_on           date,
    participation     text         check (participation ~ '^PN[0-7]$'),
    fell_away_on      date,
    age_years         age_in_years not null,
    chair             pseudonym,

    constraint review_fact_participation check (held_on is not null or participation is null)
);

comment on table  review_fact                   is 'A statutory review of a looked-after child''s case (SI 2010/959 Part 6)';
comment on column review_fact.review_id         is 'The review';
comment on column review_fact.period_of_care_id is 'The period of care it belongs to';
comment on column review_fact.ordinal           is 'Which review this is within the period of care, counted from 1';
comment on column review_fact.rule              is 'The rule that gave the due date';
comment on column review_fact.clock_started     is 'The day from which the rule counts';
comment on column review_fact.due_on            is 'Last lawful day';
comment on column review_fact.held_on           is 'The day it was held; empty when it was not, or not yet';
comment on column review_fact.participation     is 'How the child took part (REVIEW_CODE)';
comment on column review_fact.fell_away_on      is 'The day from which it was no longer owed, before its last lawful day';
comment on column review_fact.age_years         is 'Age on the day held, else on the last lawful day';
comment on column review_fact.chair             is 'The reviewing officer who chaired it';

create table iro_allocation_fact (
    iro_allocation_id uuid      not null,
    revision          bigint    not null,
    staff             pseudonym not null,
    "from"            date      not null,
    "to"              date      check ("to" >= "from")
);

comment on table  iro_allocation_fact                   is 'The independent reviewing officer appointed for a child''s case';
comment on column iro_allocation_fact.iro_allocation_id is 'The allocation';
comment on column iro_allocation_fact.staff             is 'The reviewing officer';
comment on column iro_allocation_fact."from"            is 'First day';
comment on column iro_allocation_fact."to"              is 'End day, itself not included; empty while it lasts';

create table personal_education_plan_fact (
    personal_education_plan_id uuid      not null,
    revision                   bigint    not null,
    period_of_care_id          uuid      not null,
    rule                       rule_name,
    due_on                     date,
    initiated_on               date,
    completed_on               date,
    current_until              date
);

comment on table  personal_education_plan_fact                            is 'A looked-after child''s personal education plan (PEP)';
comment on column personal_education_plan_fact.personal_education_plan_id is 'The plan';
comment on column personal_education_plan_fact.period_of_care_id          is 'The period of care it belongs to';
comment on column personal_education_plan_fact.rule                       is 'The rule that gave the due date';
comment on column personal_education_plan_fact.due_on                     is 'Last lawful day to complete it';
comment on column personal_education_plan_fact.initiated_on               is 'The day it was begun';
comment on column personal_education_plan_fact.completed_on               is 'The day it was completed: from then it is current';
comment on column personal_education_plan_fact.current_until              is 'End day of being current, itself not included; empty while current';

create table education_placement_fact (
    education_placement_id uuid   not null,
    revision               bigint not null,
    kind                   text   not null check (kind in ('SCHOOL', 'EARLY_YEARS', 'FURTHER_EDUCATION', 'TRAINING', 'ALTERNATIVE_PROVISION', 'HOME_EDUCATED')),
    "from"                 date   not null,
    "to"                   date   check ("to" >= "from")
);

comment on table  education_placement_fact                        is 'Where a child was at school, in early education or in training';
comment on column education_placement_fact.education_placement_id is 'The education placement';
comment on column education_placement_fact.kind                   is 'Kind of provision';
comment on column education_placement_fact."from"                 is 'First day';
comment on column education_placement_fact."to"                   is 'End day, itself not included; empty while it lasts';


-- conferences-service -------------------------------------------------------------------------------------------------

create table conferences_child_fact (
    child_id             uuid   not null,
    revision             bigint not null,
    birth_month          birth_month,
    expected_birth_month birth_month,
    sex                  text   not null check (sex in ('M', 'F', 'U'))
);

comment on table  conferences_child_fact                      is 'A child, born or not yet born, known to conferences-service';
comment on column conferences_child_fact.child_id             is 'The child''s record';
comment on column conferences_child_fact.birth_month          is 'Year and month of birth; empty for an unborn child';
comment on column conferences_child_fact.expected_birth_month is 'Year and month in which an unborn child is expected';
comment on column conferences_child_fact.sex                  is 'M, F or U (unknown or neither)';

create table family_fact (
    family_id uuid       not null,
    revision  bigint     not null,
    children  pseudonyms not null default '{}'
);

comment on table  family_fact           is 'A family as the conference service groups children; about the family';
comment on column family_fact.family_id is 'The family''s record';
comment on column family_fact.children  is 'Its children';

create table strategy_discussion_fact (
    strategy_discussion_id uuid       not null,
    revision               bigint     not null,
    held_on                date       not null,
    initiated_section_47   boolean    not null,
    children               pseudonyms not null default '{}',
    agencies               codes      not null default '{}'
);

comment on table  strategy_discussion_fact                        is 'A strategy discussion under Working Together; about the family';
comment on column strategy_discussion_fact.strategy_discussion_id is 'The strategy discussion';
comment on column strategy_discussion_fact.held_on                is 'The day it was held';
comment on column strategy_discussion_fact.initiated_section_47   is 'Whether it began an enquiry under section 47 of the Children Act 1989';
comment on column strategy_discussion_fact.children               is 'The children discussed';
comment on column strategy_discussion_fact.agencies               is 'The agencies that took part';

create table section_47_enquiry_fact (
    section_47_enquiry_id  uuid      not null,
    revision               bigint    not null,
    strategy_discussion_id uuid      not null,
    started_on             date      not null,
    rule                   rule_name not null,
    conference_due_on      date      not null,
    concluded_on           date      check (concluded_on >= started_on),
    outcome                text      check (outcome in ('CONFERENCE', 'NO_CONFERENCE')),
    age_years              age_in_years,

    constraint section_47_enquiry_fact_outcome check ((concluded_on is null) = (outcome is null))
);

comment on table  section_47_enquiry_fact                        is 'An enquiry about a child under section 47 of the Children Act 1989';
comment on column section_47_enquiry_fact.section_47_enquiry_id  is 'The enquiry';
comment on column section_47_enquiry_fact.strategy_discussion_id is 'The strategy discussion that began it';
comment on column section_47_enquiry_fact.started_on             is 'First day';
comment on column section_47_enquiry_fact.rule                   is 'The rule that gave the due date of the conference';
comment on column section_47_enquiry_fact.conference_due_on      is 'Last day for an initial conference, should there be one';
comment on column section_47_enquiry_fact.concluded_on           is 'The day it was concluded';
comment on column section_47_enquiry_fact.outcome                is 'Whether it led to an initial conference';
comment on column section_47_enquiry_fact.age_years              is 'Age on the first day; empty for an unborn child';

create table conference_fact (
    conference_id uuid      not null,
    revision      bigint    not null,
    kind          text      not null check (kind in ('INITIAL', 'REVIEW', 'PRE_BIRTH', 'TRANSFER_IN')),
    rule          rule_name not null,
    clock_started date      not null,
    due_on        date      not null,
    held_on       date,
    fell_away_on  date,
    chair         pseudonym,
    quorate       boolean,
    children      jsonb     not null default '[]',
    risk_factors  text[]    not null default '{}',

    constraint conference_fact_children check (jsonb_typeof(children) = 'array' and jsonb_array_length(children)
        = jsonb_array_length(jsonb_path_query_array(children,
            'strict $[*] ? (@.child like_regex "^[A-Za-z0-9_-]{43}$" && @.dueOn like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")', '{}', true))),
    constraint conference_fact_risk_factors check (array_to_string(risk_factors, ' ', '') ~ '^([0-9]{1,2}[A-F]?( [0-9]{1,2}[A-F]?)*)?$')
);

comment on table  conference_fact               is 'A child protection conference: one meeting about one or more children of a family; about the family';
comment on column conference_fact.conference_id is 'The conference';
comment on column conference_fact.kind          is 'Initial, review, pre-birth or transfer-in';
comment on column conference_fact.rule          is 'The rule that gave the due date';
comment on column conference_fact.clock_started is 'The day from which the rule counts';
comment on column conference_fact.due_on        is 'Last day, the earliest of its children''s';
comment on column conference_fact.held_on       is 'The day it was held; empty when it was not, or not yet';
comment on column conference_fact.fell_away_on  is 'The day from which it was no longer owed, before its last day';
comment on column conference_fact.chair         is 'The chair';
comment on column conference_fact.quorate       is 'Whether enough agencies took part';
comment on column conference_fact.children      is 'The children: [{child, dueOn, fellAwayOn, decision, category, ageYears}]';
comment on column conference_fact.risk_factors  is 'Factors of the children-in-need census found in the family, 1A to 24A';

create table attendance_fact (
    attendance_id uuid    not null,
    revision      bigint  not null,
    conference_id uuid    not null,
    agency        code    not null,
    status        text    not null check (status in ('INVITED', 'ATTENDED', 'APOLOGIES', 'DID_NOT_ATTEND')),
    report_sent   boolean not null
);

comment on table  attendance_fact               is 'An agency''s invitation to a conference and what came of it; about the family';
comment on column attendance_fact.attendance_id is 'The attendance';
comment on column attendance_fact.conference_id is 'The conference';
comment on column attendance_fact.agency        is 'The agency, or PARENT or CHILD';
comment on column attendance_fact.status        is 'Invited, attended, sent apologies or did not attend';
comment on column attendance_fact.report_sent   is 'Whether a report was sent';

create table child_protection_plan_fact (
    child_protection_plan_id uuid    not null,
    revision                 bigint  not null,
    started_on               date    not null,
    ended_on                 date    check (ended_on >= started_on),
    initial_category         abuse   not null,
    latest_category          abuse   not null,
    categories               jsonb   not null default '[]',
    previous_plans           integer not null check (previous_plans >= 0),
    age_years                age_in_years,

    constraint child_protection_plan_fact_categories check (jsonb_typeof(categories) = 'array' and jsonb_array_length(categories)
        = jsonb_array_length(jsonb_path_query_array(categories,
            'strict $[*] ? (@.category like_regex "^(NEG|PHY|SAB|EMO|MUL)$" && @.from like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")', '{}', true)))
);

comment on table  child_protection_plan_fact                          is 'A period for which a child was the subject of a child protection plan';
comment on column child_protection_plan_fact.child_protection_plan_id is 'The plan';
comment on column child_protection_plan_fact.started_on               is 'First day';
comment on column child_protection_plan_fact.ended_on                 is 'End day, itself not included; empty while it lasts';
comment on column child_protection_plan_fact.initial_category         is 'Category of abuse at the initial conference';
comment on column child_protection_plan_fact.latest_category          is 'Category of abuse since the last change';
comment on column child_protection_plan_fact.categories               is 'All categories in order: [{category, from}]';
comment on column child_protection_plan_fact.previous_plans           is 'How many plans the child had before, here or elsewhere';
comment on column child_protection_plan_fact.age_years                is 'Age on the first day; empty for an unborn child';


-- lado-service --------------------------------------------------------------------------------------------------------

create table adult_fact (
    adult_id uuid   not null,
    revision bigint not null
);

comment on table  adult_fact          is 'An adult who works with children and about whom there was a concern';
comment on column adult_fact.adult_id is 'The adult''s record';

create table employer_fact (
    employer_id uuid   not null,
    revision    bigint not null,
    sector      code   not null
);

comment on table  employer_fact             is 'An employer of adults who work with children; about itself';
comment on column employer_fact.employer_id is 'The employer';
comment on column employer_fact.sector      is 'Sector of employment';

create table notification_fact (
    notification_id uuid   not null,
    revision        bigint not null,
    received_on     date   not null,
    kind            text   not null check (kind in ('ADVICE', 'REFERRAL')),
    agency          code
);

comment on table  notification_fact                 is 'A first contact with the LADO';
comment on column notification_fact.notification_id is 'The notification';
comment on column notification_fact.received_on     is 'The day it was received';
comment on column notification_fact.kind            is 'Whether it asked for advice or was a referral';
comment on column notification_fact.agency          is 'The agency that made it';

create table lado_referral_fact (
    referral_id          uuid   not null,
    revision             bigint not null,
    notification_id      uuid   not null,
    received_on          date   not null,
    employer_id          uuid,
    sector               code   not null,
    threshold_decision   text   check (threshold_decision in ('MET', 'NOT_MET')),
    threshold_decided_on date,
    threshold_limbs      codes  not null default '{}',
    threshold_reason     code,
    decision_due_on      date   not null,
    transferred_on       date,
    transferred_to       area_code,

    constraint lado_referral_fact_decision check ((threshold_decision is null) = (threshold_decided_on is null)),
    constraint lado_referral_fact_transfer check (transferred_on is not null or transferred_to is null)
);

comment on table  lado_referral_fact                      is 'A referral to the LADO of an adult who works with children';
comment on column lado_referral_fact.referral_id          is 'The referral';
comment on column lado_referral_fact.notification_id      is 'The notification it came from';
comment on column lado_referral_fact.received_on          is 'The day it was received';
comment on column lado_referral_fact.employer_id          is 'The adult''s employer';
comment on column lado_referral_fact.sector               is 'Sector of employment';
comment on column lado_referral_fact.threshold_decision   is 'Whether the threshold was met';
comment on column lado_referral_fact.threshold_decided_on is 'The day of the threshold decision';
comment on column lado_referral_fact.threshold_limbs      is 'Limbs of the threshold that were met';
comment on column lado_referral_fact.threshold_reason     is 'Why the threshold was not met';
comment on column lado_referral_fact.decision_due_on      is 'Last day for the threshold decision';
comment on column lado_referral_fact.transferred_on       is 'The day it was handed to another authority';
comment on column lado_referral_fact.transferred_to       is 'The authority it was handed to';

create table allegation_fact (
    allegation_id uuid       not null,
    revision      bigint     not null,
    referral_id   uuid       not null,
    received_on   date       not null,
    sector        code       not null,
    children      pseudonyms not null default '{}',
    outcome       text       check (outcome in ('SUBSTANTIATED', 'MALICIOUS', 'FALSE', 'UNSUBSTANTIATED', 'UNFOUNDED', 'DELIBERATELY_INVENTED_OR_MALICIOUS')),
    outcome_on    date,

    constraint allegation_fact_outcome check ((outcome is null) = (outcome_on is null))
);

comment on table  allegation_fact               is 'An allegation against an adult who works with children';
comment on column allegation_fact.allegation_id is 'The allegation';
comment on column allegation_fact.referral_id   is 'The referral it belongs to';
comment on column allegation_fact.received_on   is 'The day it was received';
comment on column allegation_fact.sector        is 'Sector of employment';
comment on column allegation_fact.children      is 'The children concerned';
comment on column allegation_fact.outcome       is 'Outcome, of the closed list of England or of Wales; empty while open';
comment on column allegation_fact.outcome_on    is 'The day of the outcome';


-- The envelope, the same for every fact table ---------------------------------------------------------------------------

do $$
declare
    fact record;
begin
    for fact in
        select c.relname as name, a.attname as id
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname like '%\_fact'
        order by c.relname
    loop
        execute format('alter table %I
            add column event_id        uuid        not null,
            add column event_type      text        not null,
            add column recorded_at     timestamptz not null,
            add column local_authority area_code   not null,
            add column subject         subject     not null,
            add column subject_key     text        not null check (subject_key ~ ''^[A-Za-z0-9._-]{1,40}$''),
            add column voided          boolean     not null default false,
            add column corrected       boolean     not null default false,
            add constraint %I primary key (%I, revision) include (recorded_at),
            add constraint %I check (revision > 0),
            add constraint %I unique (event_id)',
            fact.name, fact.name || '_pkey', fact.id, fact.name || '_revision', fact.name || '_event');
        execute format('comment on column %I.revision        is ''Which version of the record this is, counted from 1 without gaps''', fact.name);
        execute format('comment on column %I.event_id        is ''The event that told of it''', fact.name);
        execute format('comment on column %I.event_type      is ''The type of that event''', fact.name);
        execute format('comment on column %I.recorded_at     is ''When the producer recorded it: what knownAt is compared with''', fact.name);
        execute format('comment on column %I.local_authority is ''The authority whose record it is''', fact.name);
        execute format('comment on column %I.subject         is ''Whom the record is about''', fact.name);
        execute format('comment on column %I.subject_key     is ''The key with which the pseudonyms were made''', fact.name);
        execute format('comment on column %I.voided          is ''Whether this revision takes the record back as never having been so''', fact.name);
        execute format('comment on column %I.corrected       is ''Whether this revision puts a mistake right''', fact.name);
    end loop;
end
$$;


-- Where the figures begin: an authority's records of a period -----------------------------------------------------------

create index on cases_child_fact             (local_authority, subject);
create index on period_of_care_fact          (local_authority, started_on);
create index on legal_status_fact            (period_of_care_id);
create index on placement_fact               (local_authority, "from");
create index on review_fact                  (local_authority, due_on);
create index on iro_allocation_fact          (local_authority, "from");
create index on personal_education_plan_fact (period_of_care_id);
create index on education_placement_fact     (local_authority, subject);
create index on conferences_child_fact       (local_authority, subject);
create index on family_fact                  (local_authority, subject);
create index on strategy_discussion_fact     (local_authority, held_on);
create index on section_47_enquiry_fact      (local_authority, started_on);
create index on conference_fact              (local_authority, held_on);
create index on attendance_fact              (conference_id);
create index on child_protection_plan_fact   (local_authority, started_on);
create index on adult_fact                   (local_authority, subject);
create index on notification_fact            (local_authority, received_on);
create index on lado_referral_fact           (local_authority, received_on);
create index on allegation_fact              (referral_id);
