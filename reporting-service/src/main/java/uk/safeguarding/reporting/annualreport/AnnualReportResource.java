package uk.safeguarding.reporting.annualreport;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.reporting.metrics.Period;
import uk.safeguarding.reporting.metrics.QuestionReader;

/// The annual safeguarding report, for programs and for people.
@Path("/v1/annual-reports")
@RunOnVirtualThread
@Tag(name = "Annual reports", description = "The annual safeguarding report of an authority")
public class AnnualReportResource {

    private static final String ANNUAL_REPORT = "REPORTING__ANNUAL_REPORT__RO";
    private static final String AUTHORITY = "[A-Z][0-9]{8}";

    private final AnnualReports reports;
    private final ReportPage page;
    private final QuestionReader questions;

    AnnualReportResource(AnnualReports reports, ReportPage page, QuestionReader questions) {
        this.reports = reports;
        this.page = page;
        this.questions = questions;
    }

    @GET
    @Path("/{authority}/{year: [0-9-]+}")
    @RolesAllowed(ANNUAL_REPORT)
    @Operation(operationId = "getAnnualReport", summary = "Answer all figures of a year, by section")
    public AnnualReport get(
            @Pattern(regexp = AUTHORITY) String authority,
            @Parameter(description = "`2013-14`, or the calendar year `2013`", example = "2013-14") String year,
            @RestQuery
                    @Parameter(
                            description = "Use only what was recorded up to this instant; the newest facts if left out")
                    @Nullable
                    Instant knownAt) {
        return report(authority, year, knownAt);
    }

    @GET
    @Path("/{authority}/{year: [0-9-]+}.html")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(ANNUAL_REPORT)
    @ResponseHeader(
            name = "Content-Security-Policy",
            value =
                    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
    @Operation(
            operationId = "getAnnualReportPage",
            summary = "Show the report as an accessible page",
            description = "A browser without a token is sent to log in")
    public TemplateInstance show(
            @Pattern(regexp = AUTHORITY) String authority, String year, @RestQuery @Nullable Instant knownAt) {
        return page.of(report(authority, year, knownAt));
    }

    private AnnualReport report(String authority, String year, @Nullable Instant knownAt) {
        Period period = Period.parse(year)
                .filter(asked -> asked instanceof Period.FinancialYear || asked instanceof Period.CalendarYear)
                .orElseThrow(() -> new NotFound("annual-report"));
        return reports.get(questions.authority(authority), period, Optional.ofNullable(knownAt));
    }
}
