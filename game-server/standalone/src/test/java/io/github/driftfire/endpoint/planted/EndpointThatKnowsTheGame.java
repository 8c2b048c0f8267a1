package io.github.driftfire.endpoint.planted;

import io.github.driftfire.model.arena.Ship;

/** The endpoints move bytes of any game. */
public final class EndpointThatKnowsTheGame {
    Class<?> knows() {
        return Ship.class;
    }
}
