package uk.safeguarding.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What can be loaded: a sample that comes with the suite, or a file.
///
/// @param name      as the person at the terminal gives it
/// @param authority whose records they are, unless another is asked for
public record LoadFile(String name, String authority, List<LoadLine> lines) {

    /// The sample years of Rutland: 2013-14, the year before, and how what was open then ended.
    public static final String RUTLAND = "rutland";

    /// The year 2017-18 of a reviewing officers' service that is not named, and the years before it.
    public static final String SERVICE = "service";

    private static final Map<String, Sample> SAMPLES = Map.of(
            RUTLAND,
            new Sample(
                    DemonstrationUser.HOME_AUTHORITY,
                    List.of("rutland-2012-13.ndjson", "rutland-2013-14.ndjson", "rutland-2014-15.ndjson")),
            SERVICE,
            new Sample(DemonstrationUser.UNNAMED_AUTHORITY, List.of("service-2017-18.ndjson")));

    /// @param files resources in the order in which they are loaded
    private record Sample(String authority, List<String> files) {}

    /// @param name the sample's name, or the path of a file with one request a line
    /// @throws Refusal if there is neither, or a line is not a request
    public static LoadFile of(String name) throws IOException {
        Sample sample = SAMPLES.get(name);
        return sample == null ? ofPath(name) : ofSample(name, sample);
    }

    private static LoadFile ofSample(String name, Sample sample) throws IOException {
        List<LoadLine> lines = new ArrayList<>();
        for (String file : sample.files()) {
            try (InputStream in = LoadFile.class.getResourceAsStream("/samples/" + file)) {
                if (in == null) {
                    throw new IOException("The suite is packaged without " + file);
                }
                read(file, in, lines);
            }
        }
        return new LoadFile(name, sample.authority(), List.copyOf(lines));
    }

    private static LoadFile ofPath(String name) throws IOException {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    "There is no sample and no file " + name + ". Samples: " + RUTLAND + ", " + SERVICE + ".");
        }
        List<LoadLine> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            read(file.getFileName().toString(), in, lines);
        }
        return new LoadFile(name, DemonstrationUser.HOME_AUTHORITY, List.copyOf(lines));
    }

    private static void read(String file, InputStream in, List<LoadLine> lines) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                lines.add(LoadLine.parse(file + ":" + number, line));
            }
        }
    }
}
