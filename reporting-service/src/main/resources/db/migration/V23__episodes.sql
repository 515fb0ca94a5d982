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
