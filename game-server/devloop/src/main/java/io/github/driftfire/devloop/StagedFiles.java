package io.github.driftfire.devloop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A build's files, and where the server has those of the build before. What the build before had and this one has not is removed, but for the
 * page's script: a build leaves it out whose page is that of the build before.
 */
final class StagedFiles {
    private static final String SCRIPT = "client.js";

    private final Path staging;
    private final Path installed;

    StagedFiles(Path staging, Path installed) {
        this.staging = staging;
        this.installed = installed;
    }

    /** The parts whose files are other than those of the build before. */
    Set<GamePart> changed() throws IOException {
        Set<GamePart> parts = EnumSet.noneOf(GamePart.class);
        for (Path file : SourceCompiler.below(staging)) {
            byte[] content = Files.readAllBytes(file);
            Path old = installed(file);
            if (!Files.exists(old) || !Arrays.equals(content, Files.readAllBytes(old))) {
                parts.addAll(GamePart.of(path(staging, file), content));
            }
        }
        for (Path old : removed()) {
            parts.addAll(GamePart.of(path(installed, old), Files.readAllBytes(old)));
        }
        return parts;
    }

    /** Each file is replaced at once, so that no visit of the page reads half of one. */
    void install() throws IOException {
        for (Path old : removed()) {
            Files.delete(old);
        }
        for (Path file : SourceCompiler.below(staging)) {
            Path old = installed(file);
            Files.createDirectories(old.resolveSibling(""));
            Files.move(file, old, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private List<Path> removed() throws IOException {
        List<Path> removed = new ArrayList<>();
        for (Path old : SourceCompiler.below(installed)) {
            boolean isScript = String.valueOf(old.getFileName()).startsWith(SCRIPT);
            if (!isScript && !Files.exists(staging.resolve(installed.relativize(old)))) {
                removed.add(old);
            }
        }
        return removed;
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private Path installed(Path file) {
        return installed.resolve(staging.relativize(file));
    }
}
