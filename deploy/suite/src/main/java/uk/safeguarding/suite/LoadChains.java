package uk.safeguarding.suite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parts lines into chains: lines that speak of a common record, directly or through others, are of one chain and keep
/// their order; chains have nothing to do with each other and may be loaded side by side.
final class LoadChains {

    /// The parent of each line; a line that is its own parent stands for its chain.
    private final int[] parents;

    private LoadChains(int lines) {
        parents = new int[lines];
        for (int i = 0; i < lines; i++) {
            parents[i] = i;
        }
    }

    static Collection<List<LoadLine>> of(List<LoadLine> lines) {
        LoadChains chains = new LoadChains(lines.size());
        Map<String, Integer> firstToName = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (String name : lines.get(i).names()) {
                Integer first = firstToName.putIfAbsent(lines.get(i).service() + " " + name, i);
                if (first != null) {
                    chains.join(first, i);
                }
            }
        }
        Map<Integer, List<LoadLine>> parts = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            parts.computeIfAbsent(chains.root(i), root -> new ArrayList<>()).add(lines.get(i));
        }
        return parts.values();
    }

    private void join(int one, int other) {
        parents[root(other)] = root(one);
    }

    private int root(int line) {
        int root = line;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
