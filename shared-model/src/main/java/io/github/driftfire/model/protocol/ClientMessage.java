package io.github.driftfire.model.protocol;

/** A text that a client sends. */
public sealed interface ClientMessage permits Hello, ViewChange, WatchChange {}
