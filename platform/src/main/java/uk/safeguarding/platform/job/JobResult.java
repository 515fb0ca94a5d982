package uk.safeguarding.platform.job;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.safeguarding.platform.audit.AboutPersons;

/// The result of a job, read part by part as it is sent. If a part is gone meanwhile, the answer breaks off and is seen
/// to be incomplete.
@Schema(hidden = true)
final class JobResult implements StreamingOutput, AboutPersons {

    private final Job job;
    private final JobTable jobs;
    private final Set<String> persons;
    private final String mediaType;

    JobResult(Job job, JobTable jobs, Set<String> persons, String mediaType) {
        this.job = job;
        this.jobs = jobs;
        this.persons = persons;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// All whose records are in it.
    @Override
    public Set<String> persons() {
        return persons;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        for (int number = 0; number <= job.parts(); number++) {
            String lines = jobs.part(job.id(), number)
                    .orElseThrow(() -> new IOException("The result was deleted while it was sent"));
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }
}
