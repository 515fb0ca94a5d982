package uk.safeguarding.reporting.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All figures, read once from the files under `metrics/`.
@ApplicationScoped
public class MetricCatalogue {

    private static final String FOLDER = "metrics";

    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    MetricCatalogue() {
        try {
            readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In the order of the sections and ids.
    public Collection<Metric> all() {
        return metrics.values();
    }

    public Optional<Metric> find(String id) {
        return Optional.ofNullable(metrics.get(id));
    }

    private void readAll() throws IOException {
        Path home = home();
        if (Files.isDirectory(home)) {
            readFrom(home.resolve(FOLDER));
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                readFrom(jar.getPath(FOLDER));
            }
        }
    }

    private void readFrom(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
                String path = folder.relativize(file).toString();
                Metric metric = new MetricFile(path).read(Files.readString(file));
                if (metrics.put(metric.id(), metric) != null) {
                    throw new MetricFormatException(path, "another metric has this id");
                }
            }
        }
    }

    /// The folder or jar that this class was loaded from: the only way to list resources that works in both.
    private static Path home() {
        try {
            return Path.of(MetricCatalogue.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The service's own jar has no address", e);
        }
    }
}
