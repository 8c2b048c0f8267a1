package io.github.driftfire.endpoint.site;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Where the files of the games' pages come from. Thread-safe. */
public interface PageSource {
    /** The file at a path such as {@code /orbs/index.html}; {@code null} if there is none. */
    @Nullable
    InputStream open(String path) throws IOException;

    /**
     * The paths of all files in a folder and below it.
     *
     * @param folder such as {@code /orbs/}
     */
    Collection<String> list(String folder) throws IOException;

    /** Whether files may change while the server runs, so that each visit of a page reads them again. */
    default boolean changes() {
        return false;
    }
}
