package io.github.driftfire.standalone;

import java.nio.ByteBuffer;

/** A thread's working memory for all lines that it reads and writes: one place, so that it stays close to the processor. */
final class Scratch {
    /** A frame that is longer is made elsewhere. */
    static final int FRAME_BYTES = 64 * 1024;

    /** A message that is longer goes the long way, by Tyrus and the endpoint, which has the bound; so this must not be above it. */
    static final int MESSAGE_BYTES = 32;

    private static final int READ_BYTES = 16 * 1024;
    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

    /** What is read. Outside of the heap, where the kernel writes without another copy; as is {@link #frame}. */
    final ByteBuffer read = ByteBuffer.allocateDirect(READ_BYTES);

    /** A frame that is written. */
    final ByteBuffer frame = ByteBuffer.allocateDirect(FRAME_BYTES);

    /** A short message without its mask. */
    final byte[] message = new byte[MESSAGE_BYTES];

    private Scratch() {}

    static Scratch ofThread() {
        return OF_THREAD.get();
    }
}
