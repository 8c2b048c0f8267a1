package io.github.driftfire.engine.players;

/** What is known when somebody has signed in. Immutable. */
public final class SignIn {
    private final String issuer;
    private final String subject;
    private final String name;
    private final String device;
    private final String session;
    private final long nowMillis;
    private final long expiresMillis;

    /**
     * @param issuer who vouches for the player, as its ID token names it; at most {@value AccountStore#MOST_ISSUER_CHARS} characters
     * @param subject how the issuer knows the player; at most {@value AccountStore#MOST_SUBJECT_CHARS} characters
     * @param name what an account that is new would like to be called; fit for an account, or empty
     * @param device hash of the browser's device key; empty without one
     * @param session hash of the new web session's token, see {@link SessionToken#hash}
     * @param nowMillis since 1970, UTC
     * @param expiresMillis when the web session ends
     */
    public SignIn(
            String issuer,
            String subject,
            String name,
            String device,
            String session,
            long nowMillis,
            long expiresMillis) {
        this.issuer = issuer;
        this.subject = subject;
        this.name = name;
        this.device = device;
        this.session = session;
        this.nowMillis = nowMillis;
        this.expiresMillis = expiresMillis;
    }

    public String issuer() {
        return issuer;
    }

    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    /** The hash of the browser's device key; empty without one. */
    public String device() {
        return device;
    }

    /** The hash of the web session's token. */
    public String session() {
        return session;
    }

    public long nowMillis() {
        return nowMillis;
    }

    public long expiresMillis() {
        return expiresMillis;
    }
}
