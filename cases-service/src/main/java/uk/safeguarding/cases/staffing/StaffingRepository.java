package uk.safeguarding.cases.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class StaffingRepository extends Records<Staffing> {

    private static final Order<Staffing> BY_DAY = new Order<>("details.asAt", Staffing::asAt, LocalDate::parse);

    StaffingRepository() {
        super("staffing");
    }

    Page<Staffing> list(@Nullable StaffTeam team, PageRequest page) {
        return page(new Criteria().and("r.details.team = :team", "team", team), BY_DAY, page);
    }

    /// The people that a team has at the end of a day, as last told by then, in full-time equivalents.
    public Optional<BigDecimal> inPost(StaffTeam team, LocalDate on) {
        return find(
                        "localAuthority = ?1 and details.team = ?2 and details.asAt <= ?3 and not voided"
                                + " order by details.asAt desc",
                        localAuthority(),
                        team,
                        on)
                .firstResultOptional()
                .map(staffing -> staffing.details().inPost());
    }
}
