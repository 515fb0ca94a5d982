-- A sealed child is in nobody's own figures: who may still see the records is told to nobody, and they are no caseload.
create or replace function hidden_children(of_service text) returns text[] language sql stable parallel safe
return array(select child
             from sensitivity_today
             where service = of_service and local_authority = caller('local_authority') and kind = 'EXCLUDED_FROM'
               and staff = caller('staff')
             union
             select child
             from sensitivity_today
             where service = of_service and local_authority = caller('local_authority') and kind = 'RESTRICTED_TO'
             group by child having not bool_or(staff = caller('staff'))
             union
             select subject
             from cases_child_fact
             where of_service = 'cases' and local_authority = caller('local_authority') and event_type = 'cases.child.sealed.v1'
             union
             select subject
             from conferences_child_fact
             where of_service = 'conferences' and local_authority = caller('local_authority')
               and event_type = 'conferences.child.sealed.v1');

comment on function hidden_children is 'The children from whom the caller is excluded, whose records are restricted to others, or whose records are sealed';

create index on cases_child_fact       (local_authority) where event_type = 'cases.child.sealed.v1';
create index on conferences_child_fact (local_authority) where event_type = 'conferences.child.sealed.v1';
