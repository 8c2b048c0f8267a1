package io.github.driftfire.devloop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** A build's files, and where the server has those of the build before. */
final class StagedFiles {
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
                parts.addAll(GamePart.of(staging.relativize(file).toString().replace('\\', '/'), content));
            }
        }
        return parts;
    }

    /** Each file is replaced at once, so that no visit of the page reads half of one. */
    void install() throws IOException {
        for (Path file : SourceCompiler.below(staging)) {
            Path old = installed(file);
            Files.createDirectories(old.resolveSibling(""));
            Files.move(file, old, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path installed(Path file) {
        return installed.resolve(staging.relativize(file));
    }
}
