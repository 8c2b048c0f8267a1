package io.github.driftfire.model.game;

import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/** A message that a game's clients send to the server; made by {@link Messages.Builder#fromClient}. */
public final class ClientMessageType<M> {
    private final String name;
    private final int number;
    private final int maxBytes;
    private final int perSecond;
    private final Messages.Encoder<M> encoder;
    private final Messages.Decoder<M> decoder;

    ClientMessageType(
            String name,
            int number,
            int maxBytes,
            int perSecond,
            Messages.Encoder<M> encoder,
            Messages.Decoder<M> decoder) {
        this.name = name;
        this.number = number;
        this.maxBytes = maxBytes;
        this.perSecond = perSecond;
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

    /** Longest payload. */
    public int maxBytes() {
        return maxBytes;
    }

    /** Most messages of this type in a second. */
    public int perSecond() {
        return perSecond;
    }

    /**
     * Writes a whole frame.
     *
     * @param sequence of the newest input that was sent before: the server gives the message to the game in the tick of that input
     */
    public void frame(WireWriter out, int sequence, M message) {
        out.u8(Protocol.MESSAGE);
        out.u8(number);
        out.u16(sequence);
        encoder.encode(out, message);
    }

    public void encode(WireWriter out, M message) {
        encoder.encode(out, message);
    }

    /** The message; worthless where the reader has failed. */
    public M decode(WireReader in) {
        return decoder.decode(in);
    }
}
