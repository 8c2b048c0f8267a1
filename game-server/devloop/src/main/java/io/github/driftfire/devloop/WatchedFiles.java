package io.github.driftfire.devloop;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files below some folders. They are few, so they are looked at again and again: that works with every editor and file system. */
final class WatchedFiles {
    private static final int POLL_MILLIS = 100;

    private final List<Path> folders;
    private Map<Path, FileTime> seen = Map.of();

    WatchedFiles(List<Path> folders) {
        this.folders = folders;
    }

    /** What is changed from now on is a change. */
    void look() throws IOException {
        seen = times();
    }

    /** Blocks until a file is added, changed or removed since the last look, and no more are for a moment: an editor may save several. */
    void awaitChange() throws IOException, InterruptedException {
        Map<Path, FileTime> before = seen;
        do {
            look();
            Thread.sleep(POLL_MILLIS);
        } while (seen.equals(before) || !seen.equals(times()));
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        for (Path folder : folders) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    times.put(file, attributes.lastModifiedTime());
                    return FileVisitResult.CONTINUE;
                }

                /** Gone meanwhile, as an editor's temporary files are. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return times;
    }
}
