package io.github.driftfire.engine.kit;

/** Takes a client's message, on the room's thread, in the tick of the input that the client sent with it. */
@FunctionalInterface
public interface ClientMessageListener<M> {
    void received(int player, M message);
}
