-- Orders that the court should revoke or discharge

alter table legal_status_fact
    add column revocation_needed_since date,
    add column revocation_reason       code,
    add column revocation_applied_on   date,
    add column revoked_on              date;

comment on column legal_status_fact.revocation_needed_since is 'Since when it has been known that the order should be revoked';
comment on column legal_status_fact.revocation_reason       is 'Why it should: RETURNED_HOME, PLAN_CHANGED, NO_LONGER_NEEDED or OTHER';
comment on column legal_status_fact.revocation_applied_on   is 'When the court was asked';
comment on column legal_status_fact.revoked_on              is 'When the court revoked it';

insert into code_group (code_set, position, code, code_group, label)
select 'REVOCATION_REASON', row_number() over (), code, code, label
from (values
    ('RETURNED_HOME',    'The child lives at home again'),
    ('PLAN_CHANGED',     'The plan for the child changed'),
    ('NO_LONGER_NEEDED', 'The child does not need the order any more'),
    ('OTHER',            'Other')
) as c (code, label);

insert into code_group (code_set, position, code, code_group, label)
select 'REVOCATION_STAGE', row_number() over (), code, code, label
from (values
    ('FLAGGED',     'The court has not been asked'),
    ('APPLIED_FOR', 'The court has been asked')
) as c (code, label);

-- Approvals of placements outside the area, and when the area authority was told

create table placement_approval_fact (
    placement_approval_id uuid      not null,
    revision              bigint    not null,
    period_of_care_id     uuid      not null,
    placement_id          uuid      not null,
    approved_by           code      not null,
    approved_on           date      not null,
    staff                 pseudonym not null,
    emergency             boolean   not null,
    panel_decided_on      date,
    panel_outcome         code,
    rule                  rule_name,
    clock_started         date,
    due_on                date,
    notified_on           date
);
call make_fact('placement_approval_fact', 'placement_approval_id', 'placement_approvals_known', 'CASES');

create index on placement_approval_fact (local_authority, due_on);

comment on table  placement_approval_fact                       is 'That a child might be placed outside the area, and when the area authority was told';
comment on column placement_approval_fact.placement_approval_id is 'The approval';
comment on column placement_approval_fact.period_of_care_id     is 'The period of care it belongs to';
comment on column placement_approval_fact.placement_id          is 'The placement';
comment on column placement_approval_fact.approved_by           is 'NOMINATED_OFFICER or DIRECTOR';
comment on column placement_approval_fact.approved_on           is 'The day of the approval';
comment on column placement_approval_fact.staff                 is 'Who approved';
comment on column placement_approval_fact.emergency             is 'Whether the placement was made in an emergency';
comment on column placement_approval_fact.panel_decided_on      is 'When a placement panel decided, if one was asked';
comment on column placement_approval_fact.panel_outcome         is 'What it decided';
comment on column placement_approval_fact.rule                  is 'Rule by which the area authority must be told; empty where there is none';
comment on column placement_approval_fact.clock_started         is 'First day of the placement';
comment on column placement_approval_fact.due_on                is 'Last lawful day to tell the area authority';
comment on column placement_approval_fact.notified_on           is 'When the area authority was told';

insert into timescale_rule (rule, nation, first_day, citation) values
    ('AREA_NOTIFICATION_', 'ENGLAND', '2014-01-27', 'SI 2010/959 reg. 13(4)');
