/**
 * A visitor of the server's lobby: what it knows of rooms, queue, private room and party, over as many sockets as it takes. Knows no browser.
 * Owned by the client's only thread.
 */
@NullMarked
package io.github.driftfire.netcode.lobby;

import org.jspecify.annotations.NullMarked;
