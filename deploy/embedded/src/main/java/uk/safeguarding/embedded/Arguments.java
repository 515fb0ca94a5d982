package uk.safeguarding.embedded;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A command line of `--name value` pairs.
final class Arguments {

    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    /// @throws IllegalArgumentException for a name without a value
    static Arguments of(String[] arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("Expected --name value, found " + arguments[i]);
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        return new Arguments(values);
    }

    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    String get(String name, String otherwise) {
        @Nullable String value = values.get(name);
        return value == null ? otherwise : value;
    }

    int number(String name) {
        return Integer.parseInt(get(name));
    }
}
