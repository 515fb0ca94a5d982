package uk.safeguarding.reporting.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safeguarding.reporting.annualreport.AnnualReport.ReportCheck;
import uk.safeguarding.reporting.annualreport.AnnualReport.Section;
import uk.safeguarding.reporting.metrics.Facts;
import uk.safeguarding.reporting.metrics.Figure;
import uk.safeguarding.reporting.metrics.Figures;
import uk.safeguarding.reporting.metrics.KnownAt;
import uk.safeguarding.reporting.metrics.Metric;
import uk.safeguarding.reporting.metrics.MetricCatalogue;
import uk.safeguarding.reporting.metrics.Period;
import uk.safeguarding.reporting.metrics.Question;

/// Puts the figures together into a report. All of them are read from one snapshot of the facts.
@ApplicationScoped
class ReportWriter {

    private static final String SUMMARY = "executive-summary";

    private final MetricCatalogue catalogue;
    private final Figures figures;
    private final List<ReportPart> parts = ReportPart.all();

    ReportWriter(MetricCatalogue catalogue, Figures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    AnnualReport write(Facts facts, String authority, Period year, KnownAt knownAt) throws SQLException {
        List<String> summary = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (ReportPart part : parts) {
            List<Figure> answers = new ArrayList<>();
            for (Metric metric : part.metrics(catalogue.all(), authority)) {
                List<Figure> ofMetric = answers(facts, metric, authority, year, knownAt);
                sentence(metric).flatMap(pattern -> pattern.about(ofMetric)).ifPresent(summary::add);
                answers.addAll(ofMetric);
            }
            sections.add(new Section(part.id(), part.title(), part.about(), answers));
        }
        boolean complete = all(sections).allMatch(Figure::complete);
        List<ReportCheck> checks = checks(sections);
        sections.addFirst(new Section(SUMMARY, "Executive summary", String.join("\n", summary), List.of()));
        return new AnnualReport(
                authority, year.label(), knownAt.instant(), knownAt.latest(), complete, null, sections, checks);
    }

    /// The metric in each of its units, its own first.
    private List<Figure> answers(Facts facts, Metric metric, String authority, Period year, KnownAt knownAt)
            throws SQLException {
        List<Figure> answers = new ArrayList<>();
        String own = metric.header().unit();
        List<String> units = Stream.concat(
                        Stream.of(own),
                        metric.header().units().keySet().stream().filter(unit -> !unit.equals(own)))
                .toList();
        for (String unit : units) {
            Question question = Question.of(metric, unit, authority, year, knownAt);
            answers.add(figures.answer(facts, question, metric.defaultBy(), true));
        }
        return answers;
    }

    private static Optional<Sentence> sentence(Metric metric) {
        return Optional.ofNullable(metric.header().sentence()).map(Sentence::new);
    }

    private static List<ReportCheck> checks(List<Section> sections) {
        return all(sections)
                .flatMap(figure -> figure.checks().stream()
                        .map(check -> new ReportCheck(figure.metric(), check.rule(), check.holds(), check.terms())))
                .distinct()
                .toList();
    }

    private static Stream<Figure> all(List<Section> sections) {
        return sections.stream().flatMap(section -> section.figures().stream());
    }
}
