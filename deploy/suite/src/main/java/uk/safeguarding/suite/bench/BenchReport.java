package uk.safeguarding.suite.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/// All that one run measured, with the machine.
///
/// @param startSeconds until the suite was ready, from an empty directory
/// @param gigabytes    that all processes of the suite took together, after the load
record BenchReport(
        Machine machine, String measuredAt, double startSeconds, double gigabytes, List<Measurement> measurements) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String ROW = "  %-46s %12s %-9s %12s  %-46s %7s  %s%n";

    String table() {
        StringBuilder text = new StringBuilder("\n").append(machine).append('\n');
        text.append("Started from nothing in %.1f s; %.2f GB of memory after the load\n\n"
                .formatted(startSeconds, gigabytes));
        text.append(ROW.formatted("measured", "value", "unit", "baseline", "what the baseline is", "ratio", "aim"));
        for (Measurement one : measurements) {
            text.append(ROW.formatted(
                    one.name(),
                    number(one.value()),
                    one.unit(),
                    number(one.baseline()),
                    one.than(),
                    "%.3f".formatted(one.ratio()),
                    aim(one)));
        }
        return text.toString();
    }

    String json() throws JsonProcessingException {
        return JSON.writeValueAsString(this);
    }

    private static String number(double value) {
        return (value < 100 ? "%,.2f" : "%,.0f").formatted(value);
    }

    private static String aim(Measurement one) {
        return one.aim() == null ? "" : one.aim() + (Boolean.TRUE.equals(one.met()) ? ": met" : ": NOT MET");
    }
}
