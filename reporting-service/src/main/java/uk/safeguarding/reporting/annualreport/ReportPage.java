package uk.safeguarding.reporting.annualreport;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.safeguarding.reporting.annualreport.AnnualReport.Section;
import uk.safeguarding.reporting.annualreport.FigureView.Table;
import uk.safeguarding.reporting.metrics.CodeSets;
import uk.safeguarding.reporting.metrics.Figure;
import uk.safeguarding.reporting.metrics.KnownAt;
import uk.safeguarding.reporting.metrics.Metric;
import uk.safeguarding.reporting.metrics.MetricCatalogue;

/// The report as a page for people.
@ApplicationScoped
class ReportPage {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm:ss zzz", Locale.UK);

    private final MetricCatalogue catalogue;
    private final CodeSets codeSets;
    private final AuthorityNames names;

    ReportPage(MetricCatalogue catalogue, CodeSets codeSets, AuthorityNames names) {
        this.catalogue = catalogue;
        this.codeSets = codeSets;
        this.names = names;
    }

    @CheckedTemplate(basePath = "AnnualReportPage")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(Page page);
    }

    /// All that the page shows.
    ///
    /// @param knownAt in words
    record Page(
            String authority,
            String year,
            String from,
            String to,
            String knownAt,
            boolean complete,
            List<Part> parts,
            List<AnnualReport.ReportCheck> checks) {}

    /// A section with its figures.
    record Part(String id, String title, List<String> sentences, List<FigureView> figures) {}

    TemplateInstance of(AnnualReport report) {
        LocalDate from = period(report).period().from();
        return Templates.report(new Page(
                names.of(report.authority()),
                report.year(),
                Sentence.DAY.format(from),
                Sentence.DAY.format(period(report).period().to()),
                INSTANT.format(ZonedDateTime.ofInstant(report.knownAt(), KnownAt.LONDON)),
                report.complete(),
                report.sections().stream().map(this::part).toList(),
                report.checks()));
    }

    private static Figure period(AnnualReport report) {
        return report.sections().stream()
                .flatMap(section -> section.figures().stream())
                .findFirst()
                .orElseThrow();
    }

    private Part part(Section section) {
        Map<String, List<Figure>> byMetric = new LinkedHashMap<>();
        section.figures()
                .forEach(figure -> byMetric.computeIfAbsent(figure.metric(), metric -> new java.util.ArrayList<>())
                        .add(figure));
        return new Part(
                section.id(),
                section.title(),
                section.narrative().lines().toList(),
                byMetric.values().stream().map(this::view).toList());
    }

    private FigureView view(List<Figure> answers) {
        Metric metric = catalogue.find(answers.getFirst().metric()).orElseThrow();
        List<Table> tables = metric.defaultBy().stream()
                .flatMap(by ->
                        answers.stream().map(answer -> Table.of(answer, by, codeSets.of(by, answer.localAuthority()))))
                .toList();
        return FigureView.of(metric, answers, tables);
    }
}
