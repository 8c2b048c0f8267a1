package io.github.driftfire.standalone;

import java.nio.ByteBuffer;

/** A thread's buffers, shared by all connections that it reads and writes, so that they stay in the CPU's cache. */
final class ThreadBuffers {
    /** A frame that is longer is made elsewhere. */
    static final int FRAME_BYTES = 64 * 1024;

    /** A message that is longer goes the long way, by Tyrus and the endpoint, which has the bound; so this must not be above it. */
    static final int MESSAGE_BYTES = 32;

    private static final int READ_BYTES = 16 * 1024;
    private static final ThreadLocal<ThreadBuffers> OF_THREAD = ThreadLocal.withInitial(ThreadBuffers::new);

    /** What is read. Outside of the heap, where the kernel writes without another copy; as is {@link #frame}. */
    final ByteBuffer read = ByteBuffer.allocateDirect(READ_BYTES);

    /** A frame that is written. */
    final ByteBuffer frame = ByteBuffer.allocateDirect(FRAME_BYTES);

    /** A short message without its mask. */
    final byte[] message = new byte[MESSAGE_BYTES];

    private ThreadBuffers() {}

    static ThreadBuffers ofThread() {
        return OF_THREAD.get();
    }
}
