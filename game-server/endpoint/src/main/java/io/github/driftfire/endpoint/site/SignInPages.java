package io.github.driftfire.endpoint.site;

import io.github.driftfire.endpoint.AccountName;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.Visit;
import io.github.driftfire.endpoint.signin.SignInRefusedException;
import io.github.driftfire.endpoint.signin.SignInService;
import io.github.driftfire.endpoint.signin.SignInService.Finished;
import io.github.driftfire.endpoint.signin.SignInService.Started;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.players.AccountsUnavailableException;
import io.github.driftfire.engine.players.NameRefusedException;
import io.github.driftfire.model.protocol.DeviceKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in over HTTP: {@code POST /auth/NAME/start}, {@code GET /auth/callback}, {@code POST /auth/sign-out}, {@code POST /auth/sign-out-everywhere},
 * {@code GET /api/v1/me}, {@code POST /api/v1/me/name}.
 *
 * <p>What changes anything is a POST with an Origin header of this site, which a browser writes itself and no foreign page can; it also says by
 * which scheme, host and port the browser sees the site, whatever proxies are between. Requests have no body.
 */
final class SignInPages {
    private static final String AUTH = "/auth/";
    private static final String START = "/start";
    private static final String CALLBACK = "/" + SignInService.CALLBACK;

    /** Of the site, as seen from the callback. */
    private static final String ROOT = "../";

    private static final String SIGN_OUT = AUTH + "sign-out";
    private static final String SIGN_OUT_EVERYWHERE = AUTH + "sign-out-everywhere";
    private static final String ME = "/api/v1/me";
    private static final String NAME = ME + "/name";
    private static final Set<String> WITH_SESSION = Set.of(ME, NAME, SIGN_OUT, SIGN_OUT_EVERYWHERE);
    private static final String HTTP = "http://";

    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final PlayHost host;
    private final SignInService service;

    /** What is asked of a request. */
    private static final class Request {
        final Map<String, String> query;
        final Function<String, @Nullable String> header;

        Request(@Nullable String query, Function<String, @Nullable String> header) {
            this.query = Query.parse(query);
            this.header = header;
        }

        String parameter(String name) {
            return query.getOrDefault(name, "");
        }

        @Nullable
        String cookie(String name, @Nullable String site) {
            return Cookies.find(name, site, header.apply("Cookie"));
        }
    }

    SignInPages(PlayHost host, SignInService service) {
        this.host = host;
        this.service = service;
    }

    static boolean has(String path) {
        return path.startsWith(AUTH) || path.equals(ME) || path.equals(NAME);
    }

    /** Whether an answer may wait for issuers or the database. */
    static boolean mayWait(String path, Function<String, @Nullable String> header) {
        return path.equals(CALLBACK) || WITH_SESSION.contains(path) && header.apply("Cookie") != null;
    }

    Answer answer(String method, String path, @Nullable String query, Function<String, @Nullable String> header) {
        Request request = new Request(query, header);
        boolean reads = path.equals(CALLBACK) || path.equals(ME);
        if (!method.equals(reads ? "GET" : "POST")) {
            return Answer.error(405, "Method Not Allowed").with("Allow", reads ? "GET" : "POST");
        }
        try {
            if (path.equals(CALLBACK)) {
                return callback(request);
            }
            return path.equals(ME) ? me(request) : post(path, request);
        } catch (SignInRefusedException e) {
            return path.equals(CALLBACK) ? refused(request, e) : Answer.error(e.status(), e.reason());
        } catch (AccountsUnavailableException e) {
            return unavailable();
        }
    }

    private Answer post(String path, Request request) throws SignInRefusedException, AccountsUnavailableException {
        String site = request.header.apply("Origin");
        if (site == null || !host.allows(site, request.header.apply("Host"))) {
            return Answer.error(403, "A request that changes something must come from a page of this site");
        }
        if (path.equals(SIGN_OUT) || path.equals(SIGN_OUT_EVERYWHERE)) {
            return signOut(path, site, request);
        }
        if (path.equals(NAME)) {
            return rename(site, request);
        }
        return path.endsWith(START) && path.length() > AUTH.length() + START.length()
                ? start(path.substring(AUTH.length(), path.length() - START.length()), site, request)
                : Answer.error(404, "Not Found");
    }

    private Answer start(String issuer, String site, Request request) throws SignInRefusedException {
        String key = request.header.apply(PersonalDataApi.DEVICE_HEADER);
        String device = key != null && DeviceKey.isValid(key) ? ClientIdentity.hash(key) : "";
        String root = request.parameter("root");
        Started started =
                service.start(issuer, site, root, request.parameter("from"), device, request.parameter("name"));
        return json(new Visit(null, null, List.of(), started.location()))
                .cookie(Cookies.set(Cookies.PENDING, started.cookie(), site, root, SignInService.MINUTES * 60L));
    }

    /** The browser comes from the issuer: which of the two cookies it has tells how it sees this site. */
    private Answer callback(Request request) throws SignInRefusedException {
        String secure = request.cookie(Cookies.PENDING, null);
        String pending = secure == null ? request.cookie(Cookies.PENDING, HTTP) : secure;
        String old = request.cookie(Cookies.SESSION, secure == null ? HTTP : null);
        Finished finished = service.finish(pending, secure != null, request.query, old);
        Answer answer = seeOther(finished.from());
        answer.cookie(Cookies.set(Cookies.PENDING, "", finished.site(), finished.root(), 0));
        return finished.token().isEmpty()
                ? answer
                : answer.cookie(Cookies.set(
                        Cookies.SESSION,
                        finished.token(),
                        finished.site(),
                        finished.root(),
                        Accounts.sessionSeconds()));
    }

    private static Answer seeOther(String location) {
        return Answer.ofText(303, "text/plain", "").withoutBody(303).with("Location", location);
    }

    private static Answer unavailable() {
        return Answer.error(503, "Accounts cannot be reached. Try again in a minute");
    }

    /** A browser may ask for a callback again when it is reloaded or comes back: one that is signed in sees the game. */
    private Answer refused(Request request, SignInRefusedException e) {
        try {
            return e.isOver() && isSignedIn(request) ? seeOther(ROOT) : page(e);
        } catch (AccountsUnavailableException unavailable) {
            return unavailable();
        }
    }

    private boolean isSignedIn(Request request) throws AccountsUnavailableException {
        return service.accounts().find(request.cookie(Cookies.SESSION, null)) != null
                || service.accounts().find(request.cookie(Cookies.SESSION, HTTP)) != null;
    }

    private Answer signOut(String path, String site, Request request)
            throws SignInRefusedException, AccountsUnavailableException {
        String root = request.parameter("root");
        if (!SignInService.isRoot(root)) {
            throw new SignInRefusedException(400, "The site's root is not a path");
        }
        String token = request.cookie(Cookies.SESSION, site);
        if (path.equals(SIGN_OUT_EVERYWHERE)) {
            service.accounts().signOutEverywhere(token);
        } else {
            service.accounts().signOut(token);
        }
        return json(visit(null, null)).cookie(Cookies.set(Cookies.SESSION, "", site, root, 0));
    }

    private Answer rename(String site, Request request) throws AccountsUnavailableException {
        try {
            Account account =
                    service.accounts().rename(request.cookie(Cookies.SESSION, site), request.parameter("name"));
            return account == null
                    ? Answer.error(403, "Sign in first: only an account has a name of its own")
                    : Answer.json(200, host.messages().text(new AccountName(account.name())));
        } catch (NameRefusedException e) {
            return Answer.error(e.isTaken() ? 409 : 400, e.reason());
        }
    }

    /** A page names its origin itself, since a browser names none in such a request; without it only the cookie of HTTPS counts. */
    private Answer me(Request request) throws AccountsUnavailableException {
        String site = request.parameter("origin");
        String token = request.cookie(Cookies.SESSION, site.startsWith(HTTP) ? site : null);
        Account account = service.accounts().find(token);
        return json(
                account == null || token == null
                        ? visit(null, null)
                        : visit(account.name(), service.accounts().ticket(account, token)));
    }

    private Visit visit(@Nullable String name, @Nullable String ticket) {
        return new Visit(name, ticket, service.names(), null);
    }

    private Answer json(Visit visit) {
        return Answer.json(200, host.messages().text(visit)).with("Vary", "Cookie");
    }

    /** Whoever comes from an issuer sees a page, with the way back. */
    private static Answer page(SignInRefusedException refused) {
        String html = "<!DOCTYPE html>\n"
                + "<html lang=\"en\"><meta charset=\"utf-8\"><title>Sign-in</title>\n"
                + "<h1>You are not signed in</h1>\n"
                + "<p>"
                + refused.reason() + ".</p>\n<p><a href=\"" + ROOT + "\">Back to the game</a></p></html>\n";
        return Answer.ofText(refused.status(), "text/html;charset=utf-8", html).with("Content-Security-Policy", POLICY);
    }
}
