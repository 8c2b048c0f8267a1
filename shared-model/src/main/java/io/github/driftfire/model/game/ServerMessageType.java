package io.github.driftfire.model.game;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/** A message that a game's server sends to clients; made by {@link Messages.Builder#fromServer}. */
public final class ServerMessageType<M> {
    private final String name;
    private final int number;
    private final Messages.Encoder<M> encoder;
    private final Messages.Decoder<M> decoder;

    ServerMessageType(String name, int number, Messages.Encoder<M> encoder, Messages.Decoder<M> decoder) {
        this.name = name;
        this.number = number;
        this.encoder = encoder;
        this.decoder = decoder;
    }

    public String name() {
        return name;
    }

    /** Its number on the wire, 0..{@link Messages#MAX_TYPES}-1. */
    public int number() {
        return number;
    }

    public void encode(WireWriter out, M message) {
        encoder.encode(out, message);
    }

    /** The message; worthless where the reader has failed. */
    public M decode(WireReader in) {
        return decoder.decode(in);
    }
}
