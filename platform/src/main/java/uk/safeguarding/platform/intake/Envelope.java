package uk.safeguarding.platform.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import uk.safeguarding.platform.intake.UnsoundEvent.Reason;

/// What the headers of an event say (CloudEvents 1.0, binary mode).
///
/// @param id             the event, the same however often it is sent
/// @param type           such as `cases.review.held.v1`
/// @param subject        the pseudonym of the person or family, or an employer's id
/// @param time           when the producer recorded it
/// @param localAuthority GSS code
/// @param subjectKey     the key with which pseudonyms were made
/// @param revision       of the record, from 1
public record Envelope(
        UUID id, String type, String subject, Instant time, String localAuthority, String subjectKey, long revision) {

    private static final Pattern TIME = Pattern.compile("[0-9]{4}-.{5,40}");
    private static final Pattern TYPE = Pattern.compile("[a-z]+(\\.[a-z0-9-]+){2}\\.v[0-9]{1,3}");
    private static final Pattern PSEUDONYM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern AUTHORITY = Pattern.compile("[EWSN][0-9]{8}");
    private static final Pattern SUBJECT_KEY = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,17}");

    /// @throws UnsoundEvent if a header is missing or invalid, or the source is not the topic's producer
    public static Envelope of(Arrival arrival) throws UnsoundEvent {
        Map<String, String> headers = arrival.headers();
        header(headers, "ce_specversion", "1.0"::equals);
        header(headers, "ce_source", arrival.source()::equals);
        return new Envelope(
                UUID.fromString(header(headers, "ce_id", Envelope::isId)),
                header(headers, "ce_type", TYPE),
                header(headers, "ce_subject", text -> isPseudonym(text) || isId(text)),
                time(headers),
                header(headers, "ce_localauthority", AUTHORITY),
                header(headers, "ce_subjectkey", SUBJECT_KEY),
                Long.parseLong(header(headers, "ce_revision", REVISION)));
    }

    /// Whether that is a UUID as events spell it: whole, and in small letters.
    public static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public static boolean isPseudonym(String text) {
        return PSEUDONYM.matcher(text).matches();
    }

    private static Instant time(Map<String, String> headers) throws UnsoundEvent {
        try {
            return Instant.parse(header(headers, "ce_time", TIME));
        } catch (DateTimeException e) {
            throw new UnsoundEvent(Reason.HEADER_INVALID, "ce_time");
        }
    }

    private static String header(Map<String, String> headers, String name, Pattern form) throws UnsoundEvent {
        return header(headers, name, text -> form.matcher(text).matches());
    }

    private static String header(Map<String, String> headers, String name, Predicate<String> form) throws UnsoundEvent {
        String value = headers.get(name);
        if (value == null) {
            throw new UnsoundEvent(Reason.HEADER_MISSING, name);
        }
        if (!form.test(value)) {
            throw new UnsoundEvent(Reason.HEADER_INVALID, name);
        }
        return value;
    }
}
