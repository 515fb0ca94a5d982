package uk.safeguarding.cases.irocaseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.iroallocation.IroAllocationRepository;
import uk.safeguarding.cases.iroallocation.IroAllocationRepository.OfficersChildren;
import uk.safeguarding.cases.irocover.IroCoverRepository;
import uk.safeguarding.cases.staffing.StaffTeam;
import uk.safeguarding.cases.staffing.StaffingRepository;
import uk.safeguarding.platform.record.Warning;

/// How many children each reviewing officer has, and the service as a whole to its officers in post.
///
/// Guidance is believed to give a full-time officer 50 to 70 children (IRO Handbook 2010, 7.15; England). An officer is
/// held against the 70, because who works fewer hours should have fewer; the 50 is asked of the service, whose hours
/// are known. Children whom an officer covers for another are told beside their own. They count with the officer who
/// is appointed.
@ApplicationScoped
public class IroCaseloads {

    static final int MOST = 70;
    static final int LEAST = 50;

    private static final Warning ABOVE =
            new Warning("iro-caseload-above-70", "More than 70 children for a full-time officer");
    private static final Warning BELOW =
            new Warning("iro-caseload-below-50", "Fewer than 50 children for a full-time officer");

    private final IroAllocationRepository allocations;
    private final IroCoverRepository covers;
    private final StaffingRepository staffings;

    IroCaseloads(IroAllocationRepository allocations, IroCoverRepository covers, StaffingRepository staffings) {
        this.allocations = allocations;
        this.covers = covers;
        this.staffings = staffings;
    }

    /// Of the children whom the caller sees.
    Caseloads on(LocalDate day) {
        List<OfficerCaseload> officers =
                officers(byOfficer(allocations.childrenByOfficer(day)), byOfficer(covers.childrenByOfficer(day)));
        long children = officers.stream().mapToLong(OfficerCaseload::children).sum();
        BigDecimal inPost = staffings.inPost(StaffTeam.IRO_SERVICE, day).orElse(null);
        BigDecimal each = inPost == null || inPost.signum() == 0
                ? null
                : BigDecimal.valueOf(children).divide(inPost, 2, RoundingMode.HALF_UP);
        return new Caseloads(day, children, inPost, each, warnings(each), officers);
    }

    private static Map<String, Long> byOfficer(List<OfficersChildren> loads) {
        return loads.stream().collect(Collectors.toMap(OfficersChildren::staffId, OfficersChildren::children));
    }

    private static List<OfficerCaseload> officers(Map<String, Long> own, Map<String, Long> covered) {
        TreeSet<String> officers = new TreeSet<>(own.keySet());
        officers.addAll(covered.keySet());
        return officers.stream()
                .map(officer ->
                        OfficerCaseload.of(officer, own.getOrDefault(officer, 0L), covered.getOrDefault(officer, 0L)))
                .toList();
    }

    static List<Warning> warnings(@Nullable BigDecimal childrenPerFte) {
        if (childrenPerFte == null) {
            return List.of();
        }
        if (childrenPerFte.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            return List.of(ABOVE);
        }
        return childrenPerFte.compareTo(BigDecimal.valueOf(LEAST)) < 0 ? List.of(BELOW) : List.of();
    }

    /// @param children       children with an officer at the end of the day
    /// @param inPostFte      full-time equivalents in post, as last told by then; null if they were not told
    /// @param childrenPerFte two decimals
    @Schema(name = "IroCaseloads")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Caseloads(
            LocalDate on,
            long children,

            @Schema(minimum = "0", maximum = "1999.98") @Nullable
            BigDecimal inPostFte,

            @Schema(minimum = "0", maximum = "99999999") @Nullable
            BigDecimal childrenPerFte,

            @Schema(maxItems = 1) List<Warning> warnings,
            @Schema(maxItems = 10000) List<OfficerCaseload> data) {}

    /// @param staffId         staff reference of the reviewing officer
    /// @param children        children for whom they are appointed
    /// @param coveredChildren children of others for whom they stand in
    public record OfficerCaseload(
            @Schema(maxLength = 40) String staffId,
            long children,
            @Schema(minimum = "0") long coveredChildren,
            @Schema(maxItems = 1) List<Warning> warnings) {

        static OfficerCaseload of(String staffId, long children, long covered) {
            return new OfficerCaseload(staffId, children, covered, children > MOST ? List.of(ABOVE) : List.of());
        }
    }
}
