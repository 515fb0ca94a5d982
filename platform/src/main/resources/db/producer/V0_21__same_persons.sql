-- Replaced where a person may have several records.
create function same_persons(persons uuid[]) returns uuid[]
    language sql immutable
    return persons;

comment on function same_persons is 'These persons, under all records that they have';
