package io.github.driftfire.client.planted;

import java.nio.file.Path;

/** A browser has no file system. */
public record ClientThatReadsFiles(Path path) {}
