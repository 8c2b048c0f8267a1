package io.github.driftfire.endpoint.site;

import io.github.driftfire.endpoint.HealthReport;
import io.github.driftfire.endpoint.MetricsPage;
import io.github.driftfire.endpoint.PlayCheck;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.ServerState;
import io.github.driftfire.endpoint.signin.SignInService;
import io.github.driftfire.engine.kit.Goal;
import io.github.driftfire.engine.lobby.Lobby;
import io.github.driftfire.engine.results.BoardName;
import io.github.driftfire.engine.sessions.ClientAddress;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers every request that is no upgrade. Thread-safe. */
public final class Site {
    private static final Logger LOG = System.getLogger(Site.class.getName());
    private static final String ROOT = "/";
    private static final String INDEX_PATH = "/index.html";
    private static final String HEALTH_PATH = "/healthz";
    private static final String LIVE_PATH = "/livez";
    private static final String READY_PATH = "/readyz";
    private static final String METRICS_PATH = "/metrics";
    private static final String PLAY_CHECK_PATH = "/play-check";
    private static final int MOST_WAITING = 8;
    private static final int MOST_QUEUED = 24;
    private static final int QUEUE_MILLIS = 1_000;

    private final PlayHost host;
    private final PageSource pages;
    private final Map<String, PageFiles> games = new ConcurrentHashMap<>();
    private final String defaultGame;
    private final BoardApi api;
    private final RequestRates signInRates = new RequestRates(System::nanoTime);

    /** Answers that wait at a time: a container's threads are for others too. */
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    private final PersonalDataApi personalData;

    /**
     * Each game that has a room, or a mode in the lobby, has its page at {@code /<game>/}.
     *
     * @param pages the pages' files
     * @param defaultGame the name of the game whose page is at {@code /} as well
     * @param boards the leaderboards that there are
     * @param goals the goals that there are, by the game's name
     */
    public Site(
            PlayHost host,
            PageSource pages,
            String defaultGame,
            List<BoardName> boards,
            Map<String, List<Goal>> goals) {
        this.host = host;
        RequestRates rates = new RequestRates(System::nanoTime);
        this.api = new BoardApi(host, boards, goals, rates);
        this.personalData = new PersonalDataApi(host, rates);
        this.pages = pages;
        this.defaultGame = defaultGame;
        host.rooms().status().forEach(room -> games.computeIfAbsent(room.game(), this::read));
        Lobby lobby = host.lobby();
        if (lobby != null) {
            lobby.games().forEach(game -> games.computeIfAbsent(game, this::read));
        }
        games.computeIfAbsent(defaultGame, this::read);
    }

    /** A page that cannot be read keeps no other from being served: {@code null}, after a line in the log. */
    private @Nullable PageFiles read(String game) {
        try {
            return new PageFiles(pages, game);
        } catch (UncheckedIOException e) {
            LOG.log(Level.ERROR, "the page of game " + game + " is left out, it cannot be read: " + e.getCause());
            return null;
        }
    }

    /**
     * Answers a request; may wait for a database or another server.
     *
     * @param path below the page's own address and as it was asked for: whatever is escaped in it is no file's name
     * @param header a request's header by its name
     * @param client where the request comes from; asked for only if that is limited
     */
    public Answer answer(
            String method,
            String path,
            @Nullable String query,
            Function<String, @Nullable String> header,
            Supplier<ClientAddress> client) {
        Answer answer = answerAtOnce(method, path, query, header, client);
        return answer == null ? waitingAnswer(method, path, query, header) : answer;
    }

    /** The same without waiting: {@code null} for a request that {@link #waitingAnswer} is to answer. */
    public @Nullable Answer answerAtOnce(
            String method,
            String path,
            @Nullable String query,
            Function<String, @Nullable String> header,
            Supplier<ClientAddress> client) {
        if (PersonalDataApi.has(path)) {
            return personalData.answer(method, path, header, client.get());
        }
        SignInService signIn = host.signIn();
        if (SignInPages.has(path) && signIn != null) {
            if (!signInRates.take(client.get().group())) {
                return Answer.tooManyRequests();
            }
            return SignInPages.mayWait(path, header)
                    ? null
                    : new SignInPages(host, signIn).answer(method, path, query, header);
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Answer.error(405, "Method Not Allowed").with("Allow", "GET, HEAD");
        }
        if (path.startsWith(BoardApi.ROOT)) {
            return api.answer(path, query, header, client.get());
        }
        Lobby lobby = host.lobby();
        return switch (path) {
            case HEALTH_PATH -> health();
            case LIVE_PATH -> state(ServerState.ofLife(host.rooms()));
            case READY_PATH -> state(ServerState.ofReadiness(host.rooms()));
            case METRICS_PATH ->
                Answer.ofText(
                        200,
                        MetricsPage.CONTENT_TYPE,
                        MetricsPage.of(
                                host.rooms().metrics(),
                                host.refusals(),
                                host.addresses().refusals(),
                                host.rooms().moderation().audit().lost(),
                                host.rooms().moderation().storedMetrics(),
                                lobby == null ? null : lobby.metrics(),
                                host.rooms().results().metrics()));
            case PLAY_CHECK_PATH -> playCheck(query, header.apply("Host"));
            default -> page(path, query, header);
        };
    }

    /**
     * The answer to a request of which {@link #answerAtOnce} has none: on a thread that nothing else waits for. At most {@value #MOST_WAITING} at a
     * time; {@value #MOST_QUEUED} more have {@value #QUEUE_MILLIS} ms to become one of them, and all others are refused.
     */
    public Answer waitingAnswer(
            String method, String path, @Nullable String query, Function<String, @Nullable String> header) {
        SignInService signIn = host.signIn();
        if (signIn == null || !mayWaitNow()) {
            return Answer.tooManyWait();
        }
        try {
            return new SignInPages(host, signIn).answer(method, path, query, header);
        } finally {
            waiting.release();
        }
    }

    private boolean mayWaitNow() {
        try {
            return waiting.tryAcquire()
                    || waiting.getQueueLength() < MOST_QUEUED
                            && waiting.tryAcquire(QUEUE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Answer health() {
        HealthReport report = HealthReport.of(host.rooms());
        int status = report.status().equals(HealthReport.STUCK) ? 503 : 200;
        return Answer.json(status, host.messages().text(report));
    }

    private Answer state(ServerState state) {
        return Answer.json(
                state.status().equals(HealthReport.UP) ? 200 : 503,
                host.messages().text(state));
    }

    /**
     * Whether an upgrade by a page from {@code origin} would be allowed: a browser does not tell its page why a socket did not
     * open. The page names its origin itself, since a browser names none in such a request.
     */
    private Answer playCheck(@Nullable String query, @Nullable String hostHeader) {
        String origin = PlayCheck.origin(query);
        if (origin == null) {
            return Answer.error(400, "Bad Request");
        }
        PlayCheck check = PlayCheck.of(host.allows(origin, hostHeader), hostHeader, origin, host.originSetting(origin));
        return Answer.json(200, host.messages().text(check));
    }

    private Answer page(String path, @Nullable String query, Function<String, @Nullable String> header) {
        int end = path.indexOf('/', 1);
        String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        if (!games.containsKey(first)) {
            return file(files(defaultGame, path), path, "./", query, header);
        }
        if (end < 0) {
            return Answer.ofText(302, "text/plain", "")
                    .withoutBody(302)
                    .with("Location", TrailingSlash.location(path, query));
        }
        String rest = path.substring(end);
        return file(files(first, rest), rest, "../", query, header);
    }

    /** The files of a game's page, which a visit of a page that changes reads again. */
    private @Nullable PageFiles files(String game, String path) {
        return pages.changes() && (path.equals(ROOT) || path.equals(INDEX_PATH))
                ? games.compute(game, (name, old) -> {
                    PageFiles changed = read(name);
                    return changed == null ? old : changed;
                })
                : games.get(game);
    }

    private static Answer file(
            @Nullable PageFiles files,
            String path,
            String root,
            @Nullable String query,
            Function<String, @Nullable String> header) {
        PageFile file = files == null ? null : files.find(path.equals(ROOT) ? INDEX_PATH : path, root);
        if (files == null || file == null) {
            return Answer.error(404, "Not Found");
        }
        byte[] gzipped = takesGzip(header.apply("Accept-Encoding")) ? file.gzipped() : null;
        Answer answer = Answer.of(200, file.type(), gzipped == null ? file.bytes() : gzipped)
                .with("Cache-Control", PageHeaders.cacheControl(file.type(), query, files.version()))
                .with("ETag", file.etag())
                .with("Vary", "Accept-Encoding");
        if (file.type().startsWith("text/html")) {
            answer.with("Content-Security-Policy", PageHeaders.policy(header.apply("Host")));
        }
        if (file.etag().equals(header.apply("If-None-Match"))) {
            return answer.withoutBody(304);
        }
        return gzipped == null ? answer : answer.with("Content-Encoding", "gzip");
    }

    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
    }
}
