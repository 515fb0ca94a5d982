package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A person who opens the page of a report in a browser, between the real Keycloak and reporting.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
class ReportLoginTest {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final Suite suite;
    private final Web browser = new Web();

    ReportLoginTest(Suite suite) {
        this.suite = suite;
    }

    @Test
    void is_led_through_the_login_to_the_page_that_was_asked_for() throws IOException {
        URI page = suite.ports().url(Service.REPORTING).resolve("/v1/annual-reports/E06000017/2013-14.html");

        HttpResponse<String> back = logIn(open(page), "performance-lead");
        URI callback = next(back);
        HttpResponse<String> shown = follow(back);

        assertThat(callback.getPath()).isEqualTo("/v1/annual-reports/log-in.html");
        assertThat(shown.uri().getPath()).isEqualTo(page.getPath());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("<html");
    }

    private HttpResponse<String> logIn(HttpResponse<String> page, String role) throws IOException {
        DemonstrationUser person = new DemonstrationUser(role, DemonstrationUser.HOME_AUTHORITY);
        HttpResponse<String> form = follow(page);
        Matcher action = FORM.matcher(form.body());
        assertThat(action.find()).as("a form to log in").isTrue();
        return browser.submit(
                URI.create(action.group(1).replace("&amp;", "&")),
                Map.of(
                        "username",
                        person.username(),
                        "password",
                        suite.secrets().password(person.secret())));
    }

    private HttpResponse<String> open(URI address) throws IOException {
        return browser.get(address, "Accept", "text/html");
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws IOException {
        HttpResponse<String> last = answer;
        for (int hops = 0; last.statusCode() == 302 && hops < 5; hops++) {
            last = open(next(last));
        }
        return last;
    }

    private static URI next(HttpResponse<String> redirect) {
        return redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
    }
}
