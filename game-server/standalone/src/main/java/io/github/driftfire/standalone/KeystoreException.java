package io.github.driftfire.standalone;

/** A keystore or its password is not what it must be. */
final class KeystoreException extends Exception {
    private static final long serialVersionUID = 1;

    private final String requirement;

    /** @param requirement what would be right, beginning with "must" */
    KeystoreException(String requirement, Throwable cause) {
        super(requirement, cause);
        this.requirement = requirement;
    }

    KeystoreException(String requirement) {
        super(requirement);
        this.requirement = requirement;
    }

    String requirement() {
        return requirement;
    }
}
