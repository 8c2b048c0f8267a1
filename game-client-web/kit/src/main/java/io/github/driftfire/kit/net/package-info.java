/** The browser's WebSocket behind netcode's session, and what the page's address says. Knows no game. Owned by the page's only thread. */
@NullMarked
package io.github.driftfire.kit.net;

import org.jspecify.annotations.NullMarked;
