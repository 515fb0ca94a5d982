package uk.safeguarding.suite.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rutland's sample years, made of the tables in `src/test/resources/samples/rutland`: the figures of the council's
/// annual safeguarding report of 2013-14, on invented people.
final class RutlandSample {

    private static final LocalDate BEFORE_EVERYTHING = LocalDate.of(2000, 1, 1);

    private RutlandSample() {}

    /// The lines of each file, by its name, in the order in which they are loaded.
    static Map<String, List<String>> files() throws IOException {
        SampleDiary diary = new SampleDiary();
        new LookedAfterChildren(diary).write(SampleTable.read("looked-after-children"));
        new SiblingGroups(diary).write(SampleTable.read("sibling-groups"));
        new NobodysRecords(diary, 2013).write();
        new Families(diary).write(SampleTable.read("families"));
        new LadoReferrals(diary).write(SampleTable.read("lado-referrals"));
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put("rutland-2012-13.ndjson", diary.lines(BEFORE_EVERYTHING, LocalDate.of(2013, 3, 31)));
        files.put("rutland-2013-14.ndjson", diary.lines(LocalDate.of(2013, 4, 1), LocalDate.of(2014, 3, 31)));
        files.put("rutland-2014-15.ndjson", diary.lines(LocalDate.of(2014, 4, 1), LocalDate.of(2015, 3, 31)));
        return files;
    }
}
