package io.github.driftfire.netcode.session;

import io.github.driftfire.model.protocol.Welcome;

/** One connection to the server, from its opening to its end. */
public interface ClientSocket {
    /** Takes the events of one connection. */
    interface Listener {
        void opened();

        void welcomed(Welcome welcome);

        /** An inactivity warning, with the seconds that are left to answer it; 0 for any other text. */
        void warned(int seconds);

        void bytes(byte[] frame);

        void closed(int code, String reason);
    }

    /** Opens connections. */
    @FunctionalInterface
    interface Opener {
        ClientSocket open(String address, Listener listener);
    }

    void send(String text);

    void send(byte[] frame);

    int bufferedBytes();

    /** Whether it can still carry anything: not after the browser has closed it, even if the page has not been told yet. */
    boolean usable();

    /** Ends it without a word to the listener; the seat stays. */
    void abandon();

    /** Ends it and gives the seat up. */
    void leave();
}
