create table calendar_day (
    nation             text    not null,
    day                date    not null,
    working_day        boolean not null,
    working_day_number integer not null,

    primary key (nation, day),
    constraint calendar_day_of_a_nation check (nation in ('ENGLAND', 'WALES'))
);

create index calendar_day_by_number on calendar_day (nation, working_day_number) where working_day;

comment on table  calendar_day                    is 'Working days of England and Wales, 2005 to 2035; filled at start from the same holidays that the services count with';
comment on column calendar_day.nation             is 'ENGLAND or WALES, by the first letter of the authority''s GSS code';
comment on column calendar_day.day                is 'The day, Europe/London';
comment on column calendar_day.working_day        is 'Neither a Saturday, a Sunday, Christmas Day, Good Friday nor a bank holiday';
comment on column calendar_day.working_day_number is 'Working days of the nation from 2005-01-01 up to and including this day: the difference of two is the number of working days after the one, up to and including the other';

revoke insert, update, delete on calendar_day from "${applicationRole}";
