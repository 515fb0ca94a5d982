package uk.safeguarding.reporting.metrics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SQL with named parameters (`:from`), as JDBC wants it: a question mark for each, and their names in order.
/// Casts (`::text`), quoted text and comments are left as they are.
public record NamedSql(String text, List<String> names) {

    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|--[^\n]*|/\\*.*?\\*/|::|:([a-zA-Z][a-zA-Z0-9]*)", Pattern.DOTALL);

    /// @param types the SQL type of each parameter that may be named
    /// @throws IllegalArgumentException if the SQL names another
    public static NamedSql of(String sql, Map<String, String> types) {
        List<String> names = new ArrayList<>();
        Matcher token = TOKEN.matcher(sql);
        String text = token.replaceAll(found -> {
            String name = found.group(1);
            if (name == null) {
                return Matcher.quoteReplacement(found.group());
            }
            String type = types.get(name);
            if (type == null) {
                throw new IllegalArgumentException("The query names :" + name + ", which is no parameter of it");
            }
            names.add(name);
            return "cast(? as " + type + ")";
        });
        return new NamedSql(text, List.copyOf(names));
    }

    /// The names used in a query.
    static Set<String> namesIn(String sql) {
        Set<String> names = new LinkedHashSet<>();
        TOKEN.matcher(sql)
                .results()
                .map(found -> found.group(1))
                .filter(name -> name != null)
                .forEach(names::add);
        return names;
    }
}
