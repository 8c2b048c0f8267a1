package io.github.driftfire.endpoint.signin;

import org.jspecify.annotations.Nullable;

/** A sign-in is not done. The message is for people, and says nothing that an issuer or a browser has written. */
public final class SignInRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final boolean over;

    /** @param reason for people */
    public SignInRefusedException(int status, String reason) {
        this(status, reason, null);
    }

    SignInRefusedException(int status, String reason, @Nullable Throwable cause) {
        this(status, reason, false, cause);
    }

    private SignInRefusedException(int status, String reason, boolean over, @Nullable Throwable cause) {
        super(reason, cause);
        this.status = status;
        this.over = over;
    }

    /** The sign-in has come to its end before, or has taken too long. */
    static SignInRefusedException over() {
        return new SignInRefusedException(403, "This sign-in is over. Please begin again", true, null);
    }

    /** Whether the sign-in has come to its end before: a browser that shows the callback again may be signed in. */
    public boolean isOver() {
        return over;
    }

    /** Of the HTTP answer. */
    public int status() {
        return status;
    }

    /** For people. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
