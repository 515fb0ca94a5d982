-- What is due of a child is due of whoever works with it, under whichever of its records.

create or replace function same_persons(persons uuid[]) returns uuid[]
    language sql stable
    return with_merged(persons);
