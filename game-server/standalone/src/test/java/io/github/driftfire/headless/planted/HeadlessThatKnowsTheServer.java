package io.github.driftfire.headless.planted;

import io.github.driftfire.engine.rooms.Rooms;

/** The Java client runs without a server's classes. */
public final class HeadlessThatKnowsTheServer {
    Class<?> knows() {
        return Rooms.class;
    }
}
