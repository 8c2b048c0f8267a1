package io.github.driftfire.bench.swarm;

/** The server said what it must not say. */
public final class ProtocolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProtocolException(String what) {
        super(what);
    }
}
