-- Records here are about families: what refers to a record ties its children to it, so that nothing goes while another child's
-- record still needs it.

create or replace view retention_person as
select id as person, local_authority, coalesce(birth_date, expected_birth_date) as born, null::date as died, 'child' as record_type
from child;

-- A record that is open has no last day; one that was voided has that which it had.
create or replace view retention_case as
select 'strategy_discussion' as record_type, d.id as record_id, null::text as rule, d.held_on as ended from strategy_discussion d
union all
select 'section_47_enquiry', e.id, null, case when e.voided then coalesce(e.concluded_on, e.started_on) else e.concluded_on end
from section_47_enquiry e
union all
select 'conference', c.id, null, case when c.open and not c.voided then null else coalesce(c.held_on, c.cancelled_on, c.due_on) end
from conference c
union all
select 'attendance', a.id, null, case when c.open and not c.voided then null else coalesce(c.held_on, c.cancelled_on, c.due_on) end
from attendance a join conference c on c.id = a.conference_id
union all
select 'child_protection_plan', p.id, null, case when p.voided then coalesce(p.ended_on, p.started_on) else p.ended_on end
from child_protection_plan p;

create or replace view retention_link as
select 'family' as record_type, d.family_id as record_id, d.local_authority, m.child_id as person
from strategy_discussion d join strategy_discussion_child m on m.strategy_discussion_id = d.id
union all
select 'family', c.family_id, c.local_authority, m.child_id from conference c join conference_child m on m.conference_id = c.id
union all
select 'strategy_discussion', e.strategy_discussion_id, e.local_authority, e.child_id from section_47_enquiry e
union all
select 'section_47_enquiry', m.section_47_enquiry_id, c.local_authority, m.child_id
from conference_child m join conference c on c.id = m.conference_id where m.section_47_enquiry_id is not null
union all
select 'conference', m.follows_conference_id, c.local_authority, m.child_id
from conference_child m join conference c on c.id = m.conference_id where m.follows_conference_id is not null
union all
select 'conference', p.started_by_id, p.local_authority, p.child_id from child_protection_plan p
union all
select 'conference', p.ended_by_conference_id, p.local_authority, p.child_id
from child_protection_plan p where p.ended_by_conference_id is not null
union all
select 'conference', g.conference_id, p.local_authority, p.child_id
from child_protection_plan_category g join child_protection_plan p on p.id = g.plan_id where g.conference_id is not null
union all
select 'attendance', a.id, a.local_authority, m.child_id from attendance a join conference_child m on m.conference_id = a.conference_id
union all
select 'conference', a.conference_id, a.local_authority, n.child_id from attendance a cross join unnest(a.persons) n (child_id);

alter table legal_hold add foreign key (person) references child;

create or replace function persons_apart() returns uuid[]
    language sql stable
    return with_families(coalesce((select array_agg(person) from sensitivity_today
                                   where local_authority = caller('local_authority') and kind = 'EXCLUDED_FROM'), '{}'));
