-- Days that are counted in working days where a query asks for them: as WorkingDays counts in Java, from the same calendar.
create function working_days_from(authority text, day_zero date, working_days integer) returns date
    language sql stable parallel safe
    return case when working_days = 0 then day_zero else (
        select due.day
        from calendar_day start
        join calendar_day due on due.nation = start.nation and due.working_day
            and due.working_day_number = start.working_day_number + working_days
                + case when working_days > 0 then 0 when start.working_day then 0 else 1 end
        where start.nation = case left(authority, 1) when 'W' then 'WALES' else 'ENGLAND' end and start.day = day_zero) end;

comment on function working_days_from is 'The last lawful day of a limit of that many working days after a day, or before it where the number is negative, by the calendar of the authority''s nation; null where the calendar does not reach';

-- What is not done of the records of reviews, which the worklist lists.
create index review_report_to_come on review_report (local_authority, review_id) where not voided and submitted_on is null;
create index review_decision_to_send on review_decision (local_authority, review_id) where not voided and sent_on is null;
create index review_decision_to_do on review_decision (local_authority, due_on) where not voided and completion is null;
create index review_document_to_give on review_document (local_authority, review_id) where not voided and distributed_on is null;
