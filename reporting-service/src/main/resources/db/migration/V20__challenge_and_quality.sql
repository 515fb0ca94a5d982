create table escalation_fact (
    escalation_id       uuid         not null,
    revision            bigint       not null,
    raised_on           date         not null,
    raised_by           pseudonym    not null,
    raised_by_role      code         not null,
    process_version     code         not null,
    themes              codes        not null,
    stage               code         not null,
    stages              jsonb        not null,
    stage_rule          rule_name    not null,
    formal_rule         rule_name,
    formal_from         date,
    formal_due_on       date,
    cafcass_referred_on date,
    resolved_on         date,
    outcome             code,
    age_years           age_in_years not null,

    constraint escalation_fact_stages check (jsonb_typeof(stages) = 'array' and jsonb_array_length(stages)
        = jsonb_array_length(jsonb_path_query_array(stages, '$[*] ? (@.stage like_regex "^[A-Z_]+$" && @.from like_regex "^[0-9-]{10}$" && @.dueOn like_regex "^[0-9-]{10}$")')))
);
call make_fact('escalation_fact', 'escalation_id', 'escalations_known', 'CASES');

create index on escalation_fact (local_authority, raised_on);

comment on table  escalation_fact                     is 'A concern about a child''s case that a reviewing officer or a chair raised';
comment on column escalation_fact.escalation_id       is 'The escalation';
comment on column escalation_fact.raised_on           is 'The day on which it was raised';
comment on column escalation_fact.raised_by           is 'Who raised it';
comment on column escalation_fact.raised_by_role      is 'IRO or CONFERENCE_CHAIR';
comment on column escalation_fact.process_version     is 'CAUSE_FOR_CONCERN or DISPUTE_RESOLUTION';
comment on column escalation_fact.themes              is 'What it is about';
comment on column escalation_fact.stage               is 'The highest stage that it came to';
comment on column escalation_fact.stages              is 'The stages, the lowest first: [{stage, from, dueOn}]';
comment on column escalation_fact.stage_rule          is 'The rule behind the last day of each stage';
comment on column escalation_fact.formal_rule         is 'The rule behind the last day of the formal process';
comment on column escalation_fact.formal_from         is 'The day on which it became formal';
comment on column escalation_fact.formal_due_on       is 'Last day of the formal process';
comment on column escalation_fact.cafcass_referred_on is 'When the case was referred to Cafcass';
comment on column escalation_fact.resolved_on         is 'When it ended';
comment on column escalation_fact.outcome             is 'How it ended';
comment on column escalation_fact.age_years           is 'The child''s age when it was raised';

create table commendation_fact (
    commendation_id uuid      not null,
    revision        bigint    not null,
    commended_on    date      not null,
    commended_by    pseudonym not null,
    theme           code      not null,
    staff           pseudonym,
    team            pseudonym
);
call make_fact('commendation_fact', 'commendation_id', 'commendations_known', 'CASES');

create index on commendation_fact (local_authority, commended_on);

comment on table  commendation_fact                 is 'Good practice in a child''s case that was commended';
comment on column commendation_fact.commendation_id is 'The commendation';
comment on column commendation_fact.commended_on    is 'The day';
comment on column commendation_fact.commended_by    is 'Who commends';
comment on column commendation_fact.theme           is 'What is commended';
comment on column commendation_fact.staff           is 'The member of staff commended';
comment on column commendation_fact.team            is 'The team commended';

create table audit_fact (
    audit_id     uuid         not null,
    revision     bigint       not null,
    completed_on date         not null,
    tool         code         not null,
    tool_version text         not null check (tool_version ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'),
    programme    code,
    auditor      pseudonym    not null,
    auditor_role code         not null,
    grade        code         not null,
    themes       codes        not null,
    answers      jsonb        not null,
    age_years    age_in_years not null,

    constraint audit_fact_answers check (jsonb_typeof(answers) = 'array' and jsonb_array_length(answers)
        = jsonb_array_length(jsonb_path_query_array(answers, '$[*] ? (@.code like_regex "^[A-Z0-9][A-Z0-9_]{0,39}$")')))
);
call make_fact('audit_fact', 'audit_id', 'audits_known', 'CASES');

create index on audit_fact (local_authority, completed_on);

comment on table  audit_fact              is 'An audit of the quality of work in a child''s case';
comment on column audit_fact.audit_id     is 'The audit';
comment on column audit_fact.completed_on is 'The day on which it was completed';
comment on column audit_fact.tool         is 'The audit tool';
comment on column audit_fact.tool_version is 'Its version';
comment on column audit_fact.programme    is 'The audit programme it belongs to';
comment on column audit_fact.auditor      is 'The auditor';
comment on column audit_fact.auditor_role is 'As what the auditor audits';
comment on column audit_fact.grade        is 'Grade of the whole';
comment on column audit_fact.themes       is 'What it looked at';
comment on column audit_fact.answers      is 'Answers to the tool''s questions: [{code, grade or finding}]';
comment on column audit_fact.age_years    is 'The child''s age on the day';

create table case_discussion_fact (
    case_discussion_id uuid      not null,
    revision           bigint    not null,
    held_on            date      not null,
    kind               code      not null,
    staff              pseudonym not null,
    manager            pseudonym not null,
    decisions          jsonb     not null,

    constraint case_discussion_fact_decisions check (jsonb_typeof(decisions) = 'array' and jsonb_array_length(decisions)
        = jsonb_array_length(jsonb_path_query_array(decisions, '$[*] ? (@.owner like_regex "^[A-Za-z0-9_-]{43}$" && @.dueOn like_regex "^[0-9-]{10}$")')))
);
call make_fact('case_discussion_fact', 'case_discussion_id', 'case_discussions_known', 'CASES');

create index on case_discussion_fact (local_authority, held_on);

comment on table  case_discussion_fact                    is 'A discussion of a child''s case in supervision or by management';
comment on column case_discussion_fact.case_discussion_id is 'The discussion';
comment on column case_discussion_fact.held_on            is 'The day';
comment on column case_discussion_fact.kind               is 'SUPERVISION or MANAGEMENT';
comment on column case_discussion_fact.staff              is 'Who holds the case';
comment on column case_discussion_fact.manager            is 'The manager';
comment on column case_discussion_fact.decisions          is 'By whom and when decisions are carried out: [{owner, dueOn, doneOn}]';

create table staffing_fact (
    staffing_id     uuid    not null,
    revision        bigint  not null,
    as_at           date    not null,
    team            code    not null,
    established_fte numeric not null check (established_fte > 0),
    permanent_fte   numeric not null check (permanent_fte >= 0),
    agency_fte      numeric not null check (agency_fte >= 0)
);
call make_fact('staffing_fact', 'staffing_id', 'staffing_known', 'NOBODY');

create index on staffing_fact (local_authority, team, as_at);

comment on table  staffing_fact                 is 'How a team was staffed at the end of a day, in full-time equivalents; about nobody';
comment on column staffing_fact.staffing_id     is 'The record';
comment on column staffing_fact.as_at           is 'The day; it holds until a later day''s';
comment on column staffing_fact.team            is 'The team';
comment on column staffing_fact.established_fte is 'Posts that the team has, filled or not';
comment on column staffing_fact.permanent_fte   is 'Of them, filled by people on permanent contracts';
comment on column staffing_fact.agency_fte      is 'Filled by agency workers and others for a time';

insert into code_group (code_set, position, code, code_group, label)
select 'PROCESS_VERSION', row_number() over (), code, code, label
from (values
    ('CAUSE_FOR_CONCERN',  'Cause for concern'),
    ('DISPUTE_RESOLUTION', 'Dispute resolution process')
) as c (code, label);

insert into code_group (code_set, position, code, code_group, label)
select 'RAISED_BY_ROLE', row_number() over (), code, code, label
from (values
    ('IRO',              'Independent reviewing officer'),
    ('CONFERENCE_CHAIR', 'Chair of conferences')
) as c (code, label);

insert into code_group (code_set, position, code, code_group, label)
select 'ESCALATION_THEME', row_number() over (), code, code, label
from (values
    ('LATE_REPORTS',     'Reports late or not shared'),
    ('PLAN_PROGRESSION', 'Plan carried out late'),
    ('FAMILY_TIME',      'Contact with family and friends'),
    ('PLACEMENT',        'Placement'),
    ('HEALTH',           'Health'),
    ('EDUCATION',        'Education'),
    ('VISITS',           'Visits of the social worker'),
    ('PARTICIPATION',    'The child''s part in decisions'),
    ('CARE_PLAN',        'The care plan itself'),
    ('STAFFING',         'Changes and vacancies of staff'),
    ('OTHER',            'Other')
) as c (code, label);

insert into code_group (code_set, position, code, code_group, label)
select 'ESCALATION_STAGE', row_number() over (), code, code_group, label
from (values
    ('INFORMAL',           'UP_TO_SERVICE_MANAGER', 'Informal'),
    ('TEAM_MANAGER',       'UP_TO_SERVICE_MANAGER', 'Team manager'),
    ('SERVICE_MANAGER',    'UP_TO_SERVICE_MANAGER', 'Service manager'),
    ('HEAD_OF_SERVICE',    'ABOVE_SERVICE_MANAGER', 'Head of service'),
    ('ASSISTANT_DIRECTOR', 'ABOVE_SERVICE_MANAGER', 'Assistant director'),
    ('DIRECTOR',           'ABOVE_SERVICE_MANAGER', 'Director')
) as c (code, code_group, label);

insert into code_group (code_set, position, code, code_group, label)
select 'COMMENDATION_THEME', row_number() over (), code, code, label
from (values
    ('REPORTS',          'Reports'),
    ('REUNIFICATION',    'Reunification'),
    ('VOICE_OF_CHILD',   'Voice of the child'),
    ('PLAN_PROGRESSION', 'Plan carried out well'),
    ('DIRECT_WORK',      'Direct work'),
    ('PARTNERSHIP',      'Partnership'),
    ('OTHER',            'Other')
) as c (code, label);

insert into code_group (code_set, position, code, code_group, label)
select 'AUDITOR_ROLE', row_number() over (), code, code, label
from (values
    ('IRO',               'Independent reviewing officer'),
    ('CONFERENCE_CHAIR',  'Chair of conferences'),
    ('TEAM_MANAGER',      'Team manager'),
    ('SERVICE_MANAGER',   'Service manager'),
    ('SENIOR_MANAGER',    'Senior manager'),
    ('QUALITY_ASSURANCE', 'Quality assurance'),
    ('EXTERNAL',          'Of another authority or agency')
) as c (code, label);

insert into code_group (code_set, position, code, code_group, label)
select 'AUDIT_GRADE', row_number() over (), code, code, label
from (values
    ('OUTSTANDING',          'Outstanding'),
    ('GOOD',                 'Good'),
    ('REQUIRES_IMPROVEMENT', 'Requires improvement'),
    ('INADEQUATE',           'Inadequate')
) as c (code, label);

insert into code_group (code_set, position, code, code_group, label)
select 'AUDIT_THEME', row_number() over (), code, code, label
from (values
    ('ASSESSMENT',     'Assessment'),
    ('CARE_PLAN',      'Care plan'),
    ('VOICE_OF_CHILD', 'Voice of the child'),
    ('RECORDING',      'Recording'),
    ('MINUTES',        'Minutes'),
    ('SUPERVISION',    'Supervision'),
    ('PERMANENCE',     'Permanence'),
    ('HEALTH',         'Health'),
    ('EDUCATION',      'Education'),
    ('DISABILITY',     'Disability'),
    ('OTHER',          'Other')
) as c (code, label);

insert into code_group (code_set, position, code, code_group, label)
select 'STAFF_TEAM', row_number() over (), code, code, label
from (values
    ('IRO_SERVICE',       'Independent reviewing officers'),
    ('CONFERENCE_CHAIRS', 'Chairs of conferences')
) as c (code, label);

insert into timescale_rule (rule, nation, first_day, citation) values
    ('ESCALATION_STAGE_',  'ENGLAND', '2004-09-27', 'Local procedure'),
    ('ESCALATION_STAGE_',  'ENGLAND', '2011-04-01', 'Local procedure under the IRO Handbook 2010, ch. 6'),
    ('ESCALATION_FORMAL_', 'ENGLAND', '2004-09-27', 'Local procedure'),
    ('ESCALATION_FORMAL_', 'ENGLAND', '2011-04-01', 'IRO Handbook 2010, ch. 6'),
    ('ESCALATION_',        'WALES',   '2004-09-27', 'Local procedure');
