create table escalation (
    child_id            uuid not null references child,
    raised_on           date not null,
    staff_id            text not null check (staff_id <> ''),
    raised_by_role      text not null check (raised_by_role in ('IRO', 'CONFERENCE_CHAIR')),
    process_version     text not null check (process_version in ('CAUSE_FOR_CONCERN', 'DISPUTE_RESOLUTION')),
    themes              text[] not null check (themes <@ '{LATE_REPORTS,PLAN_PROGRESSION,FAMILY_TIME,PLACEMENT,HEALTH,EDUCATION,VISITS,PARTICIPATION,CARE_PLAN,STAFFING,OTHER}'
                                               and cardinality(themes) > 0),
    stages              jsonb not null check (jsonb_typeof(stages) = 'array' and jsonb_array_length(stages) between 1 and 6),
    formal_due_on       date,
    cafcass_referred_on date check (cafcass_referred_on >= raised_on),
    resolved_on         date check (resolved_on >= raised_on),
    outcome             text check (outcome in ('RESOLVED', 'PARTLY_RESOLVED', 'NOT_RESOLVED', 'WITHDRAWN')),
    concern             narrative,
    impact              narrative,

    constraint escalation_resolved_without_outcome check ((resolved_on is null) = (outcome is null))
);
call make_record('escalation');

create index escalation_by_day on escalation (local_authority, raised_on, id);
create index escalation_of_child on escalation (child_id);

comment on table  escalation                     is 'Concerns that reviewing officers and chairs raised about a child''s case, and how far up they went (IRO Handbook 2010, chapter 6)';
comment on column escalation.child_id            is 'The child';
comment on column escalation.raised_on           is 'The day on which it was raised';
comment on column escalation.staff_id            is 'Staff reference of who raised it';
comment on column escalation.raised_by_role      is 'As a reviewing officer or as a chair of conferences';
comment on column escalation.process_version     is 'By which of the authority''s procedures';
comment on column escalation.themes              is 'What it is about';
comment on column escalation.stages              is 'The stages that it came to, the lowest first: [{stage, from, dueOn}]';
comment on column escalation.formal_due_on       is 'Last day of the whole formal process; empty while it is informal';
comment on column escalation.cafcass_referred_on is 'When the officer referred the case to Cafcass';
comment on column escalation.resolved_on         is 'When it ended';
comment on column escalation.outcome             is 'How it ended';
comment on column escalation.concern             is 'What it is about, in the officer''s words';
comment on column escalation.impact              is 'What came of it for the child, in the officer''s words';

create table commendation (
    child_id           uuid not null references child,
    commended_on       date not null,
    staff_id           text not null check (staff_id <> ''),
    theme              text not null check (theme in ('REPORTS', 'REUNIFICATION', 'VOICE_OF_CHILD', 'PLAN_PROGRESSION', 'DIRECT_WORK', 'PARTNERSHIP', 'OTHER')),
    commended_staff_id text check (commended_staff_id <> ''),
    commended_team     text check (commended_team <> ''),
    notes              narrative,

    constraint commendation_of_nobody check (commended_staff_id is not null or commended_team is not null)
);
call make_record('commendation');

create index commendation_by_day on commendation (local_authority, commended_on, id);
create index commendation_of_child on commendation (child_id);

comment on table  commendation                    is 'Good practice in a child''s case that reviewing officers and chairs raised';
comment on column commendation.child_id           is 'The child';
comment on column commendation.commended_on       is 'The day';
comment on column commendation.staff_id           is 'Staff reference of who commends';
comment on column commendation.theme              is 'What is commended';
comment on column commendation.commended_staff_id is 'Staff reference of whom it commends';
comment on column commendation.commended_team     is 'Code of the team that it commends';
comment on column commendation.notes              is 'In the words of who commends';

create table audit (
    child_id     uuid not null references child,
    completed_on date not null,
    tool         text not null check (tool ~ '^[A-Z0-9][A-Z0-9_]{0,39}$'),
    tool_version text not null check (tool_version ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'),
    programme    text check (programme ~ '^[A-Z0-9][A-Z0-9_]{0,39}$'),
    staff_id     text not null check (staff_id <> ''),
    auditor_role text not null check (auditor_role in ('IRO', 'CONFERENCE_CHAIR', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'SENIOR_MANAGER', 'QUALITY_ASSURANCE', 'EXTERNAL')),
    grade        text not null check (grade in ('OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE')),
    themes       text[] not null check (themes <@ '{ASSESSMENT,CARE_PLAN,VOICE_OF_CHILD,RECORDING,MINUTES,SUPERVISION,PERMANENCE,HEALTH,EDUCATION,DISABILITY,OTHER}'),
    answers      jsonb not null check (jsonb_typeof(answers) = 'array'),
    findings     narrative
);
call make_record('audit');

create index audit_by_day on audit (local_authority, completed_on, id);
create index audit_of_child on audit (child_id);

comment on table  audit              is 'Audits of the quality of work in a child''s case';
comment on column audit.child_id     is 'The child';
comment on column audit.completed_on is 'The day on which it was completed';
comment on column audit.tool         is 'Code of the audit tool';
comment on column audit.tool_version is 'Version of the tool';
comment on column audit.programme    is 'Code of the audit programme it belongs to';
comment on column audit.staff_id     is 'Staff reference of the auditor';
comment on column audit.auditor_role is 'As what the auditor audits';
comment on column audit.grade        is 'Grade of the whole';
comment on column audit.themes       is 'What it looked at';
comment on column audit.answers      is 'Answers to the tool''s questions: [{code, grade or finding}]';
comment on column audit.findings     is 'In the auditor''s words';

create table case_discussion (
    child_id         uuid not null references child,
    held_on          date not null,
    kind             text not null check (kind in ('SUPERVISION', 'MANAGEMENT')),
    staff_id         text not null check (staff_id <> ''),
    manager_staff_id text not null check (manager_staff_id <> ''),
    decision_texts   narrative not null,
    decision_duties  jsonb not null check (jsonb_typeof(decision_duties) = 'array'
                                           and jsonb_array_length(decision_duties) = cardinality(string_to_array(decision_texts, E'\n'))),
    notes            narrative
);
call make_record('case_discussion');

create index case_discussion_by_day on case_discussion (local_authority, held_on, id);
create index case_discussion_of_child on case_discussion (child_id);

comment on table  case_discussion                  is 'Discussions of a child''s case in supervision and by management, with what was decided';
comment on column case_discussion.child_id         is 'The child';
comment on column case_discussion.held_on          is 'The day';
comment on column case_discussion.kind             is 'In supervision or by management';
comment on column case_discussion.staff_id         is 'Staff reference of who holds the case';
comment on column case_discussion.manager_staff_id is 'Staff reference of the manager';
comment on column case_discussion.decision_texts   is 'What was decided, one decision to a line';
comment on column case_discussion.decision_duties  is 'Who does it and by when, in the order of the lines: [{ownerStaffId, dueOn, doneOn}]';
comment on column case_discussion.notes            is 'In the manager''s words';

create table staffing (
    as_at           date not null,
    team            text not null check (team in ('IRO_SERVICE', 'CONFERENCE_CHAIRS', 'LADO', 'QUALITY_ASSURANCE')),
    established_fte numeric(5, 2) not null check (established_fte > 0),
    permanent_fte   numeric(5, 2) not null check (permanent_fte >= 0),
    agency_fte      numeric(5, 2) not null check (agency_fte >= 0),

    constraint staffing_more_permanent_than_established check (permanent_fte <= established_fte)
);
call make_record('staffing');

create unique index staffing_once_a_day on staffing (local_authority, team, as_at) where not voided;
create index staffing_by_day on staffing (local_authority, as_at, id);

comment on table  staffing                 is 'How teams of the safeguarding service were staffed at the end of a day, in full-time equivalents; about nobody';
comment on column staffing.as_at           is 'The day; it holds until a later day''s';
comment on column staffing.team            is 'The team';
comment on column staffing.established_fte is 'Posts that the team has, filled or not';
comment on column staffing.permanent_fte   is 'Of them, filled by people on permanent contracts';
comment on column staffing.agency_fte      is 'Filled by agency workers and others for a time';
