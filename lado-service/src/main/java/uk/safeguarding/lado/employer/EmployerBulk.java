package uk.safeguarding.lado.employer;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.employer.EmployerResource.EmployerRequest;
import uk.safeguarding.lado.employer.EmployerResource.EmployerResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Employers in bulk.
@Dependent
class EmployerBulk {

    @Produces
    @Singleton
    static BulkRecord employer(EmployerService service, EmployerRepository employers) {
        return BulkRecord.of("employer", EmployerResource.class)
                .imports(EmployerRequest.class, request -> service.register(request.source(), request.details()))
                .exports(
                        Filter.class,
                        EmployerResponse.class,
                        (filter, page) -> employers.list(filter.sector(), page).map(EmployerResponse::of));
    }

    /// The parameters of the list.
    record Filter(@Nullable Sector sector) {}
}
