package io.github.driftfire.model.game;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A game's own messages in both directions, numbered from 0 in the order of their declaration. Immutable.
 *
 * <pre>{@code
 * private static final Messages.Builder TABLE = Messages.builder();
 * public static final ClientMessageType<Buy> BUY = TABLE.fromClient("buy", 1, 4, (out, buy) -> out.u8(buy.item()), in -> new Buy(in.u8()));
 * public static final ServerMessageType<Burst> BURST = TABLE.fromServer("burst", Burst::write, Burst::read);
 * public static final Messages ALL = TABLE.build();
 * }</pre>
 *
 * <p>Names, numbers and limits are a part of the game's fingerprint.
 */
public final class Messages {
    /** Most types in each direction: higher numbers belong to the engine. */
    public static final int MAX_TYPES = 0xf0;

    /** Longest payload of a client's message. */
    public static final int MAX_CLIENT_BYTES = 64;

    /** Most messages of a type that a client may send in a second. */
    public static final int MAX_PER_SECOND = 60;

    /** A game without messages of its own. */
    public static final Messages NONE = builder().build();

    private final List<ClientMessageType<?>> fromClient;
    private final List<ServerMessageType<?>> fromServer;

    private Messages(Builder builder) {
        fromClient = List.copyOf(builder.fromClient);
        fromServer = List.copyOf(builder.fromServer);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** In the order of their numbers. */
    public List<ClientMessageType<?>> fromClient() {
        return fromClient;
    }

    /** In the order of their numbers. */
    public List<ServerMessageType<?>> fromServer() {
        return fromServer;
    }

    /** Writes a message's payload. */
    @FunctionalInterface
    public interface Encoder<M> {
        void encode(WireWriter out, M message);
    }

    /** Reads a message's payload. It never throws: the reader latches a failure. */
    @FunctionalInterface
    public interface Decoder<M> {
        M decode(WireReader in);
    }

    /** Collects message types. */
    public static final class Builder {
        private final List<ClientMessageType<?>> fromClient = new ArrayList<>();
        private final List<ServerMessageType<?>> fromServer = new ArrayList<>();

        private Builder() {}

        /**
         * A message that clients send.
         *
         * @param maxBytes longest payload, 0..{@link #MAX_CLIENT_BYTES}; a longer one closes the session
         * @param perSecond most messages of this type in a second, 1..{@link #MAX_PER_SECOND}; more close the session
         */
        public <M> ClientMessageType<M> fromClient(
                String name, int maxBytes, int perSecond, Encoder<M> encoder, Decoder<M> decoder) {
            check(name, "payload of", maxBytes, 0, MAX_CLIENT_BYTES, "bytes");
            check(name, "limit of", perSecond, 1, MAX_PER_SECOND, "messages a second");
            check(name, "number", fromClient.size(), 0, MAX_TYPES - 1, "");
            ClientMessageType<M> type =
                    new ClientMessageType<>(name, fromClient.size(), maxBytes, perSecond, encoder, decoder);
            fromClient.add(type);
            return type;
        }

        /** A message that the server sends. It can get lost where a slow client skips snapshots. */
        public <M> ServerMessageType<M> fromServer(String name, Encoder<M> encoder, Decoder<M> decoder) {
            check(name, "number", fromServer.size(), 0, MAX_TYPES - 1, "");
            ServerMessageType<M> type = new ServerMessageType<>(name, fromServer.size(), encoder, decoder);
            fromServer.add(type);
            return type;
        }

        /**
         * A message from the server whose payload the game writes and reads by itself, without an object for it.
         *
         * @param skip passes over a payload: a client that does not read this type still reads the messages behind it
         * @return its number
         */
        public int fromServer(String name, Consumer<WireReader> skip) {
            Encoder<Boolean> none = (out, message) -> {
                throw new UnsupportedOperationException(name + " has no encoder");
            };
            return fromServer(name, none, in -> {
                        skip.accept(in);
                        return false;
                    })
                    .number();
        }

        public Messages build() {
            return new Messages(this);
        }

        private static void check(String name, String what, int value, int min, int max, String unit) {
            if (value < min || value > max) {
                throw new IllegalArgumentException(
                        "message " + name + ": " + what + " " + value + " " + unit + " is not in " + min + ".." + max);
            }
        }
    }
}
