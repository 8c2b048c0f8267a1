package io.github.driftfire.model.planted;

import java.nio.file.Path;

/** The shared model knows no file system. */
public record ModelThatReadsFiles(Path path) {}
