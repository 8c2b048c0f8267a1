package io.github.driftfire.endpoint.signin;

import io.github.driftfire.engine.limits.LatestEntries;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.players.AccountsUnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signs players in by the issuers that an operator has set. Thread-safe. */
public final class SignInService implements AutoCloseable {
    /** Where issuers send browsers back to, below the site's root. */
    public static final String CALLBACK = "auth/callback";

    /** How long a player may take at the issuer. */
    public static final int MINUTES = 10;

    private static final Logger LOG = System.getLogger(SignInService.class.getName());
    private static final Pattern ROOT = Pattern.compile("/(?:[A-Za-z0-9._~-]+/)*");
    private static final Pattern FROM =
            Pattern.compile("/[A-Za-z0-9._~/-]*(?:\\?[A-Za-z0-9._~=&%-]*)?(?:#[A-Za-z0-9._~=&%-]*)?");
    private static final int MOST_PATH_CHARS = 512;
    private static final int MOST_NAME_CHARS = 64;

    private static final int MOST_CODE_CHARS = 4_096;
    private static final int MOST_USED = 4_096;
    private static final long REFRESH_NANOS = TimeUnit.MINUTES.toNanos(15);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Map<String, Issuer> issuers = new LinkedHashMap<>();
    private final Accounts accounts;
    private final IssuerHttp http;
    private final LongSupplier millisClock;
    private final CookieSeal seal = new CookieSeal();

    /** States that have come back; the oldest is forgotten first, and its code is good no longer. */
    private final Map<String, Boolean> used = new LatestEntries<>(MOST_USED);

    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    /** What a browser is told when it begins. */
    public static final class Started {
        private final String location;
        private final String cookie;

        private Started(String location, String cookie) {
            this.location = location;
            this.cookie = cookie;
        }

        /** The issuer's address. */
        public String location() {
            return location;
        }

        /** To be given back with the callback. */
        public String cookie() {
            return cookie;
        }
    }

    /** What a browser is told when it has come back. */
    public static final class Finished {
        private final String token;
        private final String site;
        private final String root;
        private final String from;

        private Finished(String token, PendingSignIn pending) {
            this.token = token;
            this.site = pending.site();
            this.root = pending.root();
            this.from = pending.from();
        }

        /** Of the web session; empty if the player did not sign in. */
        public String token() {
            return token;
        }

        /** Scheme, host and port of this site, as the browser sees it. */
        public String site() {
            return site;
        }

        /** The path of the site's root, as the browser sees it. */
        public String root() {
            return root;
        }

        /** The path to go back to. */
        public String from() {
            return from;
        }
    }

    /**
     * @param http closed with this
     * @param millisClock milliseconds since 1970, UTC
     */
    public SignInService(List<IssuerSettings> settings, Accounts accounts, IssuerHttp http, LongSupplier millisClock) {
        this.accounts = accounts;
        this.http = http;
        this.millisClock = millisClock;
        settings.forEach(each -> issuers.put(each.name(), new Issuer(each, http, millisClock)));
    }

    /** Begins to read what issuers say of themselves, once. */
    public void start(ThreadFactory threads) {
        if (issuers.isEmpty()) {
            return;
        }
        Thread made = threads.newThread(this::run);
        if (made == null) {
            throw new IllegalStateException("the thread factory gave no thread for sign-in");
        }
        thread = made;
        made.start();
    }

    private void run() {
        while (!stopping && !Thread.interrupted()) {
            LockSupport.parkNanos(this, refreshAll() ? REFRESH_NANOS : RETRY_NANOS);
        }
    }

    /** Reads anew what issuers say of themselves. Answers whether all could be read. Waits. */
    public boolean refreshAll() {
        boolean all = true;
        for (Issuer issuer : issuers.values()) {
            all &= issuer.refresh();
        }
        return all;
    }

    /** The names of the issuers, in the order of the settings. */
    public List<String> names() {
        return new ArrayList<>(issuers.keySet());
    }

    public Accounts accounts() {
        return accounts;
    }

    /** Whether a text is the path of a site's root, as a browser may see it. */
    public static boolean isRoot(String path) {
        return path.length() <= MOST_PATH_CHARS
                && ROOT.matcher(path).matches()
                && !path.contains("/../")
                && !path.contains("/./");
    }

    /** Whether a text is the address of a page below a root, on the same site. */
    static boolean isBelow(String root, String from) {
        return from.length() <= MOST_PATH_CHARS
                && from.startsWith(root)
                && FROM.matcher(from).matches()
                && !from.startsWith("//")
                && !from.contains("..");
    }

    /**
     * Begins a sign-in. Never waits.
     *
     * @param issuer its name
     * @param site scheme, host and port of this site, as the browser sees it
     * @param root the path of the site's root, as the browser sees it
     * @param from the page to go back to
     * @param device hash of the browser's device key; empty without one
     * @param name what the player is called so far; empty for nothing
     */
    public Started start(String issuer, String site, String root, String from, String device, String name)
            throws SignInRefusedException {
        Issuer chosen = issuers.get(issuer);
        if (chosen == null) {
            throw new SignInRefusedException(404, "There is no sign-in of that name");
        }
        if (!isRoot(root) || !isBelow(root, from)) {
            throw new SignInRefusedException(400, "The page to go back to is not on this site");
        }
        long expiresMillis = millisClock.getAsLong() + TimeUnit.MINUTES.toMillis(MINUTES);
        PendingSignIn pending = PendingSignIn.begin(
                issuer,
                site,
                root,
                from,
                device,
                name.substring(0, Math.min(name.length(), MOST_NAME_CHARS)),
                expiresMillis);
        return new Started(chosen.authorization(pending), seal.seal(pending.text()));
    }

    /**
     * Ends a sign-in that the issuer has sent back. Waits for issuer and database.
     *
     * @param cookie {@link Started#cookie}
     * @param https whether only this site over HTTPS can have given the browser the cookie
     * @param parameters of the callback's address
     * @param oldToken of the web session that the browser has so far, which ends; {@code null} without one
     */
    public Finished finish(
            @Nullable String cookie, boolean https, Map<String, String> parameters, @Nullable String oldToken)
            throws SignInRefusedException {
        PendingSignIn pending = pending(cookie);
        Issuer issuer = issuers.get(pending.issuer());
        if (issuer == null
                || pending.site().startsWith("https://") != https
                || pending.expiresMillis() <= millisClock.getAsLong()) {
            throw SignInRefusedException.over();
        }
        String state = parameters.getOrDefault("state", "");
        if (!same(state, pending.state())) {
            throw new SignInRefusedException(403, "This is not the answer to the sign-in that this browser began");
        }
        if (!use(state)) {
            throw SignInRefusedException.over();
        }
        String named = parameters.get("iss");
        if (named != null && !named.equals(issuer.issuer())) {
            throw new SignInRefusedException(403, "The answer is another issuer's");
        }
        String code = parameters.get("code");
        if (parameters.containsKey("error") || code == null) {
            return new Finished("", pending);
        }
        if (code.isEmpty() || code.length() > MOST_CODE_CHARS) {
            throw new SignInRefusedException(400, "The answer has no code");
        }
        return new Finished(signIn(issuer, issuer.redeem(code, pending), pending, oldToken), pending);
    }

    private String signIn(Issuer issuer, Identity identity, PendingSignIn pending, @Nullable String oldToken)
            throws SignInRefusedException {
        String known = identity.name();
        List<String> names = known == null ? List.of(pending.name()) : List.of(pending.name(), known);
        try {
            accounts.signOut(oldToken);
            return accounts.signIn(issuer.issuer(), identity.subject(), names, pending.device());
        } catch (AccountsUnavailableException e) {
            LOG.log(Level.WARNING, "sign-in: " + e.getMessage());
            throw new SignInRefusedException(503, "Accounts cannot be reached. Please begin again in a minute", e);
        }
    }

    private PendingSignIn pending(@Nullable String cookie) throws SignInRefusedException {
        String text = cookie == null ? null : seal.open(cookie);
        PendingSignIn pending = text == null ? null : PendingSignIn.parse(text);
        if (pending == null) {
            throw SignInRefusedException.over();
        }
        return pending;
    }

    private boolean use(String state) {
        synchronized (used) {
            return used.put(state, Boolean.TRUE) == null;
        }
    }

    private static boolean same(String given, String wanted) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        stopping = true;
        Thread reader = thread;
        if (reader != null) {
            reader.interrupt();
        }
        http.close();
    }
}
