package uk.safeguarding.platform.event;

import java.util.UUID;

/// Somebody an event is about, as the service knows them. In the event itself only the pseudonym stands: the outbox
/// writes it in the place of the reference.
///
/// @param id             the person's record in this service, which the audit names
/// @param localAuthority GSS code of the authority that knows the person by this reference
/// @param reference      the authority's own reference
public record Person(Kind kind, UUID id, String localAuthority, String reference) {

    public enum Kind {
        CHILD,
        ADULT,
        FAMILY,
        STAFF,
        TEAM,
        /// Nobody, somebody not yet known by a reference, or several of whom none stands for all: events go by the
        /// id of the record itself.
        UNNAMED
    }

    /// A member of staff, known by their staff reference alone.
    public static Person staff(String localAuthority, String staffId) {
        return new Person(Kind.STAFF, new UUID(0, 0), localAuthority, staffId);
    }

    /// A team, known by its code alone.
    public static Person team(String localAuthority, String code) {
        return new Person(Kind.TEAM, new UUID(0, 0), localAuthority, code);
    }

    /// The subject of an event that names no person: that of an organisation, of a record about somebody who is not
    /// known by a reference yet, or about several of whom none stands for all.
    public static Person unnamed(String localAuthority, UUID recordId) {
        return new Person(Kind.UNNAMED, recordId, localAuthority, recordId.toString());
    }
}
