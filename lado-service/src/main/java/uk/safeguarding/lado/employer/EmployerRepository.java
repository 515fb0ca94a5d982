package uk.safeguarding.lado.employer;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class EmployerRepository extends Records<Employer> {

    private static final Order<Employer> BY_ID = Order.byId();

    EmployerRepository() {
        super("employer");
    }

    Page<Employer> list(@Nullable Sector sector, PageRequest page) {
        return page(new Criteria().and("r.details.sector = :sector", "sector", sector), BY_ID, page);
    }

    /// The employers whose name holds this text, regardless of case.
    Page<Employer> search(String name, @Nullable Sector sector, PageRequest page) {
        Criteria criteria = new Criteria()
                .and("locate(lower(:name), lower(r.details.name)) > 0", "name", name)
                .and("r.details.sector = :sector", "sector", sector);
        return page(criteria, BY_ID, page);
    }
}
