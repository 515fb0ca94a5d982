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
