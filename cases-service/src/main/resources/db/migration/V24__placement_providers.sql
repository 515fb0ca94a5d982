-- Providers of placements: organisations, nobody's records.

create table placement_provider (
    name           text  not null check (name <> ''),
    urn            text  check (urn ~ '^[A-Z0-9][A-Z0-9-]{3,19}$'),
    regulator      text  not null check (regulator in ('OFSTED', 'CIW', 'CQC', 'OTHER_UK', 'UNREGULATED')),
    kind           text  not null check (kind in ('PR1', 'PR2', 'PR3', 'PR4', 'PR5')),
    status         text  not null check (status in ('IN_USE', 'SUSPENDED', 'CLOSED')),
    status_from    date  not null,
    accreditations jsonb not null check (jsonb_typeof(accreditations) = 'array' and jsonb_array_length(accreditations) <= 50),

    constraint placement_provider_urn_of_regulated check ((urn is null) = (regulator = 'UNREGULATED'))
);
call make_record('placement_provider');

create unique index placement_provider_urn_once on placement_provider (local_authority, urn) where not voided;
create index placement_provider_by_name on placement_provider (local_authority, name, id);

comment on table  placement_provider                is 'Organisations that provide placements to the authority''s children; about nobody';
comment on column placement_provider.name           is 'Name of the organisation';
comment on column placement_provider.urn            is 'The regulator''s number (SSDA903 URN), unique in the authority; null of one that nobody regulates';
comment on column placement_provider.regulator      is 'Who registers and inspects it';
comment on column placement_provider.kind           is 'Provider code of its placements (SSDA903 PLACE_PROVIDER)';
comment on column placement_provider.status         is 'Whether the authority places children there';
comment on column placement_provider.status_from    is 'Since when it has that status';
comment on column placement_provider.accreditations is 'By whom it was found good enough, and how good: [{body, from, to, grade}]';

create function accredited_on(accreditations jsonb, day date) returns boolean
    language sql immutable parallel safe
    return exists (select from jsonb_to_recordset(accreditations) as a ("from" date, "to" date)
                   where a."from" <= day and (a."to" is null or a."to" > day));

comment on function accredited_on is 'Whether any of a provider''s accreditations held on a day';

-- What happened about a provider: in codes, so that nobody is named.

create table provider_visit (
    placement_provider_id uuid    not null references placement_provider,
    visited_on            date    not null,
    announced             boolean not null,
    purpose               text    not null check (purpose in ('ROUTINE_MONITORING', 'CONCERN', 'NEW_PROVIDER', 'COMMISSIONING')),
    outcome               text    not null check (outcome in ('SATISFACTORY', 'ACTIONS_REQUIRED', 'PLACEMENTS_SUSPENDED')),
    actions_due_on        date,

    constraint provider_visit_actions_before_visit check (actions_due_on >= visited_on),
    constraint provider_visit_actions_of_outcome check (
        case outcome when 'SATISFACTORY' then actions_due_on is null when 'ACTIONS_REQUIRED' then actions_due_on is not null else true end)
);
call make_record('provider_visit');

create index provider_visit_by_day on provider_visit (local_authority, visited_on, id);
create index provider_visit_of_provider on provider_visit (placement_provider_id);

comment on table  provider_visit                       is 'Visits of the authority to providers of placements; about nobody';
comment on column provider_visit.placement_provider_id is 'The provider';
comment on column provider_visit.visited_on            is 'The day';
comment on column provider_visit.announced             is 'Whether the provider knew of it beforehand';
comment on column provider_visit.purpose               is 'Why it was visited';
comment on column provider_visit.outcome               is 'What the visit found';
comment on column provider_visit.actions_due_on        is 'Last day for the provider to put right what was found';

create table provider_complaint (
    placement_provider_id uuid   not null references placement_provider,
    received_on           date   not null,
    complainant           text   not null check (complainant in ('CHILD', 'PARENT', 'CARER', 'PROFESSIONAL', 'ANONYMOUS')),
    themes                text[] not null check (themes <@ '{CARE,SAFETY,STAFF_CONDUCT,ACCOMMODATION,EDUCATION,HEALTH,FAMILY_TIME,COMMUNICATION,CONTRACT,OTHER}' and cardinality(themes) > 0),
    outcome               text   check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'WITHDRAWN')),
    concluded_on          date,

    constraint provider_complaint_concluded_before_received check (concluded_on >= received_on),
    constraint provider_complaint_concluded_with_outcome check ((outcome is null) = (concluded_on is null))
);
call make_record('provider_complaint');

create index provider_complaint_by_day on provider_complaint (local_authority, received_on, id);
create index provider_complaint_of_provider on provider_complaint (placement_provider_id);

comment on table  provider_complaint                       is 'Complaints about providers of placements; names neither who complained nor a child';
comment on column provider_complaint.placement_provider_id is 'The provider';
comment on column provider_complaint.received_on           is 'The day on which it was received';
comment on column provider_complaint.complainant           is 'Who complained, as what they are';
comment on column provider_complaint.themes                is 'What it is about';
comment on column provider_complaint.outcome               is 'How it ended; null while it is open';
comment on column provider_complaint.concluded_on          is 'The day on which it ended; null while it is open';

create or replace view retention_case as
select 'placement_provider' as record_type, p.id as record_id, null::text as rule,
       case when not exists (select from provider_visit v where v.placement_provider_id = p.id)
             and not exists (select from provider_complaint c where c.placement_provider_id = p.id)
            then (p.changed_at at time zone 'Europe/London')::date end as ended
from placement_provider p;
