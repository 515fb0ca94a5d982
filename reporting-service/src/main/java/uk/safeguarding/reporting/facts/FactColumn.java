package uk.safeguarding.reporting.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;
import uk.safeguarding.platform.intake.Envelope;

/// A column of a fact table that is filled from a field of the event's data.
///
/// @param name     the column, in snake case
/// @param field    the field, in camel case
/// @param sqlType  the column's own type, which may be a domain
/// @param kind     what the field must look like: PostgreSQL itself would take `"tomorrow"` for a date and `"2"` for a
///     number
/// @param fallback the value of an absent field as an SQL expression; empty when absent means null
public record FactColumn(String name, String field, String sqlType, Kind kind, String fallback) {

    private static final Pattern DATE_TEXT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// @param baseType the type beneath the domain, as PostgreSQL prints it
    static FactColumn of(String name, String sqlType, String baseType, String fallback) {
        return new FactColumn(name, camelCase(name), sqlType, Kind.of(baseType), fallback);
    }

    /// Whether `value` has the JSON type that the column asks for. Null is always taken; the table says what may be
    /// null.
    public boolean takes(JsonNode value) {
        return value.isNull() || kind.takes(value);
    }

    /// `section_47_enquiry_id` is filled from `section47EnquiryId`.
    static String camelCase(String snakeCase) {
        StringBuilder camel = new StringBuilder();
        for (String word : snakeCase.split("_")) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }

    /// The shapes of fields.
    public enum Kind {
        ID,
        DATE,
        INTEGER,
        NUMBER,
        TRUTH,
        TEXT,
        TEXTS,
        OBJECTS;

        static Kind of(String baseType) {
            return switch (baseType.replaceFirst("\\(.*\\)", "")) {
                case "uuid" -> ID;
                case "date" -> DATE;
                case "integer", "bigint" -> INTEGER;
                case "numeric" -> NUMBER;
                case "boolean" -> TRUTH;
                case "text" -> TEXT;
                case "text[]" -> TEXTS;
                case "jsonb" -> OBJECTS;
                default -> throw new IllegalStateException("No field fills a column of type " + baseType);
            };
        }

        boolean takes(JsonNode value) {
            return switch (this) {
                case ID -> value.isTextual() && Envelope.isId(value.textValue());
                case DATE ->
                    value.isTextual() && DATE_TEXT.matcher(value.textValue()).matches();
                case INTEGER -> value.isIntegralNumber();
                case NUMBER -> value.isNumber();
                case TRUTH -> value.isBoolean();
                case TEXT -> value.isTextual();
                case TEXTS -> value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
                case OBJECTS -> value.isArray() && value.valueStream().allMatch(JsonNode::isObject);
            };
        }
    }
}
