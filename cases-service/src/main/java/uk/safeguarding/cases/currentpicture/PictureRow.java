package uk.safeguarding.cases.currentpicture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Characteristics;
import uk.safeguarding.cases.child.Disability;
import uk.safeguarding.cases.child.Ethnicity;
import uk.safeguarding.cases.child.FormerIdentifier;
import uk.safeguarding.cases.child.Identifiers;
import uk.safeguarding.cases.child.OtherName;
import uk.safeguarding.cases.child.Sex;
import uk.safeguarding.cases.child.UpnUnknown;
import uk.safeguarding.cases.currentpicture.CurrentPicture.Flag;
import uk.safeguarding.cases.currentpicture.CurrentPicture.InCare;
import uk.safeguarding.cases.currentpicture.CurrentPicture.NextReview;
import uk.safeguarding.cases.currentpicture.CurrentPicture.Officer;
import uk.safeguarding.cases.currentpicture.CurrentPicture.Placed;
import uk.safeguarding.cases.currentpicture.CurrentPicture.Status;
import uk.safeguarding.cases.legalstatus.LegalStatusCode;
import uk.safeguarding.cases.periodofcare.CategoryOfNeed;
import uk.safeguarding.cases.placement.PlacementType;
import uk.safeguarding.cases.placement.Provider;

/// The row of a child's current picture.
record PictureRow(ResultSet row, ObjectMapper json) {

    CurrentPicture picture(LocalDate today) throws SQLException, JsonProcessingException {
        InCare inCare = inCare();
        Status status = status();
        Placed placed = placed();
        Officer iro = iro();
        NextReview review = nextReview();
        return new CurrentPicture(
                id("id"),
                row.getLong("revision"),
                row.getBoolean("voided"),
                row.getObject("merged_into", UUID.class),
                List.of((UUID[]) row.getArray("merged").getArray()),
                row.getString("child_reference"),
                row.getString("forename"),
                row.getString("surname"),
                day("birth_date"),
                Sex.valueOf(row.getString("sex")),
                identifiers(),
                List.of(json.readValue(row.getString("former_identifiers"), FormerIdentifier[].class)),
                List.of(json.readValue(row.getString("other_names"), OtherName[].class)),
                characteristics(),
                inCare,
                status,
                placed,
                iro,
                review,
                inCare == null ? List.of() : flags(status, placed, iro, review, today));
    }

    private Identifiers identifiers() throws SQLException {
        return new Identifiers(
                row.getString("nhs_number"), row.getString("upn"), code(UpnUnknown.class, "upn_unknown"));
    }

    private Characteristics characteristics() throws SQLException {
        return new Characteristics(
                code(Ethnicity.class, "ethnicity"),
                Stream.of((String[]) row.getArray("disabilities").getArray())
                        .map(Disability::valueOf)
                        .toList(),
                row.getString("first_language"),
                row.getObject("interpreter_needed", Boolean.class),
                row.getObject("unaccompanied_from", LocalDate.class),
                row.getObject("unaccompanied_to", LocalDate.class),
                row.getObject("mother", Boolean.class),
                row.getObject("mothers_child_born_on", LocalDate.class));
    }

    private <E extends Enum<E>> @Nullable E code(Class<E> codes, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : Enum.valueOf(codes, code);
    }

    private List<Flag> flags(
            @Nullable Status status,
            @Nullable Placed placed,
            @Nullable Officer iro,
            @Nullable NextReview review,
            LocalDate today)
            throws SQLException {
        List<Flag> flags = new ArrayList<>(List.of(Flag.LOOKED_AFTER));
        add(flags, Flag.OUT_OF_AREA, row.getBoolean("out_of_area"));
        add(flags, Flag.AT_A_DISTANCE, row.getBoolean("at_a_distance"));
        add(
                flags,
                Flag.TEMPORARY_PLACEMENT,
                placed != null && placed.placementType().temporary());
        add(flags, Flag.REVIEW_OVERDUE, review != null && review.dueOn().isBefore(today));
        add(flags, Flag.WITHOUT_IRO, iro == null);
        add(flags, Flag.WITHOUT_LEGAL_STATUS, status == null);
        add(flags, Flag.WITHOUT_PLACEMENT, placed == null);
        return List.copyOf(flags);
    }

    private static void add(List<Flag> flags, Flag flag, boolean so) {
        if (so) {
            flags.add(flag);
        }
    }

    private @Nullable InCare inCare() throws SQLException {
        return has("period_id")
                ? new InCare(
                        id("period_id"), day("started_on"), CategoryOfNeed.valueOf(row.getString("category_of_need")))
                : null;
    }

    private @Nullable Status status() throws SQLException {
        return has("status_id")
                ? new Status(id("status_id"), LegalStatusCode.valueOf(row.getString("code")), day("status_from"))
                : null;
    }

    private @Nullable Placed placed() throws SQLException {
        if (!has("placement_id")) {
            return null;
        }
        String provider = row.getString("provider");
        return new Placed(
                id("placement_id"),
                PlacementType.valueOf(row.getString("placement_type")),
                provider == null ? null : Provider.valueOf(provider),
                day("placed_from"),
                row.getString("placement_authority"),
                row.getBigDecimal("miles_from_home"));
    }

    private @Nullable Officer iro() throws SQLException {
        return has("iro_id") ? new Officer(id("iro_id"), row.getString("staff_id"), day("iro_from")) : null;
    }

    private @Nullable NextReview nextReview() throws SQLException {
        return has("review_id") ? new NextReview(id("review_id"), row.getInt("ordinal"), day("due_on")) : null;
    }

    private boolean has(String column) throws SQLException {
        return row.getObject(column) != null;
    }

    private UUID id(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private LocalDate day(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
