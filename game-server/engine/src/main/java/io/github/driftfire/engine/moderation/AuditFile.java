package io.github.driftfire.engine.moderation;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A file that lines are appended to. They are on the disk when a write returns. Owned by one thread. */
final class AuditFile implements AuditLog.Sink {
    private static final String OWNER_ONLY = "rw-------";

    private final FileOutputStream out;

    /** @throws IOException it cannot be written */
    AuditFile(String file) throws IOException {
        create(file);
        out = new FileOutputStream(file, true);
    }

    /** It holds addresses and what was said: where the file system has permissions, a new file is for its owner alone. */
    private static void create(String file) throws IOException {
        try {
            Path path = Path.of(file);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            }
        } catch (FileAlreadyExistsException e) {
            // Its permissions are the operator's.
        } catch (InvalidPathException e) {
            throw new IOException(e.getMessage(), e);
        }
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
