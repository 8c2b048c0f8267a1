package io.github.driftfire.model.docs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The documents of the repository. */
final class Documents {
    static final Path ROOT = Path.of("..");

    private Documents() {}

    /** The first page, the community files, and the documents of every module. */
    static List<Path> all() throws IOException {
        List<Path> found = new ArrayList<>();
        found.add(ROOT.resolve("README.md"));
        addAll(found, ROOT.resolve(".github"));
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(ROOT, Files::isDirectory)) {
            for (Path module : modules) {
                addAll(found, module.resolve("docs"));
            }
        }
        return found;
    }

    private static void addAll(List<Path> found, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.md")) {
                files.forEach(found::add);
            }
        }
    }
}
