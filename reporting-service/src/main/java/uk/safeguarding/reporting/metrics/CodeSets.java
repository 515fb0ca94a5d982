package uk.safeguarding.reporting.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.reporting.metrics.CodeSet.Code;

/// The closed lists of the table `code_group`, which only a migration changes: read once.
@ApplicationScoped
public class CodeSets {

    private static final String WALES = "_WALES";

    private final Snapshots snapshots;
    private volatile @Nullable Map<String, CodeSet> sets;

    CodeSets(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /// The list by which a dimension is broken down in an authority: the Welsh one in Wales, where there is one.
    public CodeSet of(Dimension dimension, String localAuthority) {
        Optional<CodeSet> welsh = localAuthority.startsWith("W") ? find(dimension.codes() + WALES) : Optional.empty();
        return welsh.or(() -> find(dimension.codes()))
                .orElseThrow(() -> new IllegalStateException("No code set " + dimension.codes()));
    }

    Optional<CodeSet> find(String name) {
        Map<String, CodeSet> known = sets;
        if (known == null) {
            known = read();
            sets = known;
        }
        return Optional.ofNullable(known.get(name));
    }

    private Map<String, CodeSet> read() {
        return snapshots.read(facts -> {
            Map<String, SequencedMap<String, Code>> codes = new LinkedHashMap<>();
            facts.query("select code_set, code, label, code_group from code_group order by code_set, position", row -> {
                codes.computeIfAbsent(row.getString(1), set -> new LinkedHashMap<>())
                        .put(row.getString(2), new Code(row.getString(3), row.getString(4)));
            });
            Map<String, CodeSet> read = new LinkedHashMap<>();
            codes.forEach((name, members) -> read.put(name, new CodeSet(members)));
            return Map.copyOf(read);
        });
    }
}
