create table sibling_group_fact (
    sibling_group_id uuid   not null,
    revision         bigint not null,
    known_from       date   not null,
    members          jsonb  not null,
    arrangements     jsonb  not null,
    ended_on         date,

    constraint sibling_group_fact_members check (jsonb_typeof(members) = 'array' and jsonb_array_length(members) >= 2
        and jsonb_array_length(members) = jsonb_array_length(jsonb_path_query_array(members,
            '$[*] ? (@.child like_regex "^[A-Za-z0-9_-]{43}$" && @.relation like_regex "^[A-Z_]+$")'))),
    constraint sibling_group_fact_arrangements check (jsonb_typeof(arrangements) = 'array'
        and jsonb_array_length(arrangements) = jsonb_array_length(jsonb_path_query_array(arrangements,
            '$[*] ? (@.from like_regex "^[0-9-]{10}$" && @.together like_regex "^[A-Z_]+$")')))
);
call make_fact('sibling_group_fact', 'sibling_group_id', 'sibling_groups_known',
    'not exists (select from jsonb_array_elements(f.members) as m (member)
                 where m.member ->> ''child'' not in (select unnest((select cases_children_shown()))))');

create index on sibling_group_fact (local_authority, known_from);

comment on table  sibling_group_fact                  is 'Children who are siblings, and whether they live together; about all of them, and known by the group''s own pseudonym';
comment on column sibling_group_fact.sibling_group_id is 'The group';
comment on column sibling_group_fact.known_from       is 'From which day it is known that they are siblings';
comment on column sibling_group_fact.members          is 'The children: [{child, relation}]';
comment on column sibling_group_fact.arrangements     is 'How they live, the earliest first, each from a day until the next: [{from, together, reasonApart, assessed, siblingContactPlanned}]';
comment on column sibling_group_fact.ended_on         is 'Day from which they are a group no more; empty while they are';

insert into code_group (code_set, position, code, code_group, label)
select 'PLACED_TOGETHER', row_number() over (), code, code, label
from (values
    ('TOGETHER',        'Together'),
    ('PARTLY_TOGETHER', 'Partly together'),
    ('APART',           'Apart'),
    ('NOT_RECORDED',    'Not recorded')
) as c (code, label);

insert into code_group (code_set, position, code, code_group, label)
select 'REASON_APART', row_number() over (), code, code, label
from (values
    ('NO_PLACEMENT_FOR_GROUP', 'No placement for the group'),
    ('ASSESSED_NEEDS',         'Assessed needs'),
    ('COURT_ORDER',            'Order of a court'),
    ('CHILDRENS_WISHES',       'The children''s wishes'),
    ('RISK_BETWEEN_SIBLINGS',  'Risk between siblings'),
    ('SETTLED_ELSEWHERE',      'Settled elsewhere before'),
    ('OTHER',                  'Other'),
    ('ALL_TOGETHER',           'All together'),
    ('NOT_RECORDED',           'Not recorded')
) as c (code, label);
