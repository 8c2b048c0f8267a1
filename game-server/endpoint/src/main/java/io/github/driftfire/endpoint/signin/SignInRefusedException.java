package io.github.driftfire.endpoint.signin;

import org.jspecify.annotations.Nullable;

/** A sign-in is not done. The message is for people, and says nothing that an issuer or a browser has written. */
public final class SignInRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    /** @param reason for people */
    public SignInRefusedException(int status, String reason) {
        this(status, reason, null);
    }

    SignInRefusedException(int status, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.status = status;
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
