package uk.safeguarding.platform.subjectaccess;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.job.Job;
import uk.safeguarding.platform.job.JobResource;
import uk.safeguarding.platform.job.JobResource.JobResponse;

/// An export that was asked for, and by when the person must have what comes of it.
public record SubjectAccessResponse(JobResponse job, Timescale timescale) {

    /// Of the operations that answer it.
    public static final String DESCRIPTION =
            "The result of the job is one JSON object a line. The first says of whom, by whom and when, from which service,"
                    + " in which version of the schema, and how many lines follow. Each other is a revision of a record:"
                    + " `recordType`, `recordId`, what its history says of the revision, and `redactions`, the JSON"
                    + " pointers of the values to look at before the person gets them, because they are about somebody"
                    + " else (`THIRD_PARTY`), name staff (`STAFF`) or are free text (`FREE_TEXT`). Who looked at the"
                    + " records is not in it.";

    static SubjectAccessResponse of(Job job, Timescale timescale) {
        return new SubjectAccessResponse(JobResponse.of(job), timescale);
    }

    /// 202, with the job as `Location`.
    public RestResponse<SubjectAccessResponse> accepted() {
        return ResponseBuilder.<SubjectAccessResponse>create(RestResponse.Status.ACCEPTED)
                .location(URI.create(JobResource.PATH + "/" + job.id()))
                .entity(this)
                .build();
    }
}
