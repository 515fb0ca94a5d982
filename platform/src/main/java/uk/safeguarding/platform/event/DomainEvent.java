package uk.safeguarding.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;

/// Something that happened to a record, with the record's whole state after it: ids, codes, dates, numbers and
/// pseudonyms, never a name, address, postcode, birth date or free text.
///
/// An event is a record whose components are the data of the event; what is said here goes into the envelope.
public interface DomainEvent {

    /// Such as `cases.review.held.v1`: service, record, the practitioner's verb in the past tense, version.
    @JsonIgnore
    String type();

    /// The person, or family, by whom the events are ordered.
    @JsonIgnore
    Person subject();

    @JsonIgnore
    UUID recordId();

    /// The record's revision that the change made.
    long revision();

    /// Whom the audit names as changed.
    @JsonIgnore
    default Set<UUID> persons() {
        return subject().kind() == Person.Kind.UNNAMED
                ? Set.of()
                : Set.of(subject().id());
    }
}
