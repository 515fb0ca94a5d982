package uk.safeguarding.platform.subjectaccess;

/// A value that is to be looked at before the subject gets it, and to be taken out where it must be.
///
/// @param pointer JSON pointer (RFC 6901) into the line that it stands in
public record Redaction(String pointer, Reason reason) {

    /// Why it may not be the subject's to have.
    public enum Reason {
        /// It is about somebody else (UK GDPR Art. 15(4); Data Protection Act 2018 sch. 2 para. 16), or nobody has said
        /// yet about whom it is.
        THIRD_PARTY,
        /// It names somebody by what they do for the authority or a partner; those whom Data Protection Act 2018 sch. 2
        /// para. 17 has in mind may stay in.
        STAFF,
        /// Somebody wrote what they wanted: only who reads it knows about whom it is.
        FREE_TEXT
    }
}
