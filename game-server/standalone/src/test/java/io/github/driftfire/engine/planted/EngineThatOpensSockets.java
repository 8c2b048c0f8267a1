package io.github.driftfire.engine.planted;

import java.net.Socket;

/** The engine's only view of a connection is its own port. */
public record EngineThatOpensSockets(Socket socket) {}
