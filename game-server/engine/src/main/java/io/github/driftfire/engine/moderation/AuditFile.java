package io.github.driftfire.engine.moderation;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file that lines are appended to. They are on the disk when a write returns. Owned by one thread. */
final class AuditFile implements AuditLog.Sink {
    private final FileOutputStream out;

    /** @throws IOException it cannot be written */
    AuditFile(String file) throws IOException {
        out = new FileOutputStream(file, true);
    }

    @Override
    public void write(List<String> lines) throws IOException {
        out.write((String.join("\n", lines) + '\n').getBytes(StandardCharsets.US_ASCII));
        out.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
