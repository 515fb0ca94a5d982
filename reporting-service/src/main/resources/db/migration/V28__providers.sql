-- Providers of placements: about nobody

create table placement_provider_fact (
    placement_provider_id uuid   not null,
    revision              bigint not null,
    urn                   text   check (urn ~ '^[A-Z0-9][A-Z0-9-]{3,19}$'),
    regulator             code   not null,
    kind                  code   not null,
    status                code   not null,
    status_from           date   not null,
    accreditations        jsonb  not null,

    constraint placement_provider_fact_accreditations check (jsonb_typeof(accreditations) = 'array' and jsonb_array_length(accreditations)
        = jsonb_array_length(jsonb_path_query_array(accreditations, '$[*] ? (@.body like_regex "^[A-Z0-9_]+$" && @.from like_regex "^[0-9-]{10}$")')))
);
call make_fact('placement_provider_fact', 'placement_provider_id', 'placement_providers_known', 'NOBODY');

create index on placement_provider_fact (local_authority, urn);

comment on table  placement_provider_fact                       is 'An organisation that provides placements; about nobody';
comment on column placement_provider_fact.placement_provider_id is 'The record';
comment on column placement_provider_fact.urn                   is 'The regulator''s number; empty of one that nobody regulates';
comment on column placement_provider_fact.regulator             is 'OFSTED, CIW, CQC, OTHER_UK or UNREGULATED';
comment on column placement_provider_fact.kind                  is 'Provider code of its placements (SSDA903 PLACE_PROVIDER)';
comment on column placement_provider_fact.status                is 'IN_USE, SUSPENDED or CLOSED';
comment on column placement_provider_fact.status_from           is 'Since when it has that status';
comment on column placement_provider_fact.accreditations        is 'By whom it was found good enough, and how good: [{body, from, to, grade}]';

create table provider_visit_fact (
    provider_visit_id     uuid    not null,
    revision              bigint  not null,
    placement_provider_id uuid    not null,
    visited_on            date    not null,
    announced             boolean not null,
    purpose               code    not null,
    outcome               code    not null,
    actions_due_on        date
);
call make_fact('provider_visit_fact', 'provider_visit_id', 'provider_visits_known', 'NOBODY');

create index on provider_visit_fact (local_authority, visited_on);

comment on table  provider_visit_fact                       is 'A visit of the authority to a provider of placements; about nobody';
comment on column provider_visit_fact.provider_visit_id     is 'The visit';
comment on column provider_visit_fact.placement_provider_id is 'The provider';
comment on column provider_visit_fact.visited_on            is 'The day';
comment on column provider_visit_fact.announced             is 'Whether the provider knew of it beforehand';
comment on column provider_visit_fact.purpose               is 'ROUTINE_MONITORING, CONCERN, NEW_PROVIDER or COMMISSIONING';
comment on column provider_visit_fact.outcome               is 'SATISFACTORY, ACTIONS_REQUIRED or PLACEMENTS_SUSPENDED';
comment on column provider_visit_fact.actions_due_on        is 'Last day for the provider to put right what was found';

create table provider_complaint_fact (
    provider_complaint_id uuid   not null,
    revision              bigint not null,
    placement_provider_id uuid   not null,
    received_on           date   not null,
    complainant           code   not null,
    themes                codes  not null,
    outcome               code,
    concluded_on          date
);
call make_fact('provider_complaint_fact', 'provider_complaint_id', 'provider_complaints_known', 'NOBODY');

create index on provider_complaint_fact (local_authority, received_on);

comment on table  provider_complaint_fact                       is 'A complaint about a provider of placements; about nobody';
comment on column provider_complaint_fact.provider_complaint_id is 'The complaint';
comment on column provider_complaint_fact.placement_provider_id is 'The provider';
comment on column provider_complaint_fact.received_on           is 'The day on which it was received';
comment on column provider_complaint_fact.complainant           is 'CHILD, PARENT, CARER, PROFESSIONAL or ANONYMOUS';
comment on column provider_complaint_fact.themes                is 'What it is about';
comment on column provider_complaint_fact.outcome               is 'UPHELD, PARTLY_UPHELD, NOT_UPHELD or WITHDRAWN; empty while it is open';
comment on column provider_complaint_fact.concluded_on          is 'The day on which it ended';

-- Children whom other authorities have placed in the area. The law that binds them is England's, also where the area is in Wales.

create table incoming_placement_fact (
    incoming_placement_id    uuid      not null,
    revision                 bigint    not null,
    placing_authority        area_code not null,
    "from"                   date      not null,
    "to"                     date,
    placement_type           code      not null,
    emergency                boolean   not null,
    rule                     rule_name,
    clock_started            date,
    due_on                   date,
    notified_on              date,
    notification_complete_on date,
    age_years                age_in_years not null
);
call make_fact('incoming_placement_fact', 'incoming_placement_id', 'incoming_placements_known', 'CASES');

create index on incoming_placement_fact (local_authority, due_on);

comment on table  incoming_placement_fact                          is 'That another authority has placed a child in the area, and when it gave notice of that';
comment on column incoming_placement_fact.incoming_placement_id    is 'The placement';
comment on column incoming_placement_fact.placing_authority        is 'Who looks after the child';
comment on column incoming_placement_fact."from"                   is 'First day';
comment on column incoming_placement_fact."to"                     is 'Day on which it held no more; empty while it lasts';
comment on column incoming_placement_fact.placement_type           is 'SSDA903 PLACE, as the placing authority has it';
comment on column incoming_placement_fact.emergency                is 'Whether it was made in an emergency';
comment on column incoming_placement_fact.rule                     is 'Rule by which the placing authority must give notice; empty where there is none';
comment on column incoming_placement_fact.clock_started            is 'First day of the placement';
comment on column incoming_placement_fact.due_on                   is 'Last lawful day for notice of it';
comment on column incoming_placement_fact.notified_on              is 'When the first written notice was received';
comment on column incoming_placement_fact.notification_complete_on is 'When all had come that the regulations ask for with it';
comment on column incoming_placement_fact.age_years                is 'The child''s age on the first day';

insert into timescale_rule (rule, nation, first_day, citation) values
    ('AREA_NOTIFICATION_', 'WALES', '2014-01-27', 'SI 2010/959 reg. 13(4)');
