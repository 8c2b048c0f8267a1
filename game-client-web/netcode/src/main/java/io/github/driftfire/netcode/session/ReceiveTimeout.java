package io.github.driftfire.netcode.session;

/**
 * Detects a dead connection that is not reported as closed: the server sends a snapshot with every tick, and none has come for six seconds.
 *
 * <p>Time in which the page did not run does not count, as what came meanwhile is still to be delivered. It is left out once for each time that
 * something came: where timers run once a minute every check comes after a pause, and a dead connection must end all the same.
 */
final class ReceiveTimeout {
    /** How long what came during a pause may take to be delivered. */
    static final double DELIVERY_MILLIS = 1500;

    private static final double TIMEOUT_MILLIS = 6000;

    /** After a longer time between two checks, the page did not run. */
    private static final double PAUSE_MILLIS = 1000;

    private double receivedMillis;
    private double checkedMillis;
    private boolean pauseLeftOut;

    /** A connection begins. */
    void restart(double nowMillis) {
        received(nowMillis);
        checkedMillis = nowMillis;
    }

    /** Something has come. */
    void received(double nowMillis) {
        receivedMillis = nowMillis;
        pauseLeftOut = false;
    }

    /** When something came last. */
    double receivedMillis() {
        return receivedMillis;
    }

    /** Answers whether the connection must be given up. Called a few times a second and more, while the page is hidden perhaps once a minute. */
    boolean isOver(double nowMillis) {
        if (nowMillis - checkedMillis > PAUSE_MILLIS && !pauseLeftOut) {
            pauseLeftOut = true;
            receivedMillis = Math.max(receivedMillis, nowMillis - TIMEOUT_MILLIS + DELIVERY_MILLIS);
        }
        checkedMillis = nowMillis;
        return nowMillis - receivedMillis > TIMEOUT_MILLIS;
    }
}
