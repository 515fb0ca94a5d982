package uk.safeguarding.suite.sample;

import static uk.safeguarding.suite.sample.SampleDiary.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Writes who was invited to a conference and who came: parents and social care nearly always, the police and family
/// doctors seldom, as the council's report regretted. Drawn by lot from the conference's own name, so the same at every
/// writing.
final class Attendances {

    /// The age from which a child is invited.
    private static final int AGE_OF_INVITATION = 10;

    private final SampleDiary diary;

    Attendances(SampleDiary diary) {
        this.diary = diary;
    }

    /// @param comes   of a hundred, how many invitations are followed
    /// @param reports of a hundred, with how many a report is sent
    private record Invited(String agency, int comes, int reports) {}

    void write(String conference, LocalDate heldOn, int oldest) {
        Random lot = new Random(conference.hashCode());
        for (Invited invited : invited(oldest)) {
            boolean came = lot.nextInt(100) < invited.comes;
            boolean sorry = lot.nextInt(100) < 60;
            boolean report = lot.nextInt(100) < invited.reports;
            diary.post(
                    heldOn,
                    "conferences",
                    "/v1/conferences/@" + conference + "/attendances",
                    body().with("agency", invited.agency)
                            .with("status", came ? "ATTENDED" : sorry ? "APOLOGIES" : "DID_NOT_ATTEND")
                            .with("reportSent", report)
                            .from("attendance:" + conference.substring(conference.indexOf(':') + 1) + "-"
                                    + invited.agency));
        }
    }

    private static List<Invited> invited(int oldest) {
        List<Invited> all = new ArrayList<>(List.of(
                new Invited("CHILDRENS_SOCIAL_CARE", 100, 85),
                new Invited("POLICE", 34, 55),
                new Invited("GP", 12, 30),
                new Invited(oldest < 5 ? "HEALTH_VISITING" : "SCHOOL_NURSING", 84, 70),
                new Invited(oldest < 5 ? "EARLY_YEARS" : "EDUCATION", 91, 80),
                new Invited("PARENT", 93, 0)));
        if (oldest >= AGE_OF_INVITATION) {
            all.add(new Invited("CHILD", 70, 0));
        }
        return all;
    }
}
