/**
 * The web application: what the standalone server does by itself, an application server does here.
 *
 * <pre>
 *  container                                   this package
 *  ─────────                                   ────────────
 *  deploys    ──► Lifecycle ── Settings ──►  Application ──► Rooms (engine) ◄── RoomPlan
 *                                               ▲ ▲   └──► Stores ──► Store ──► Results (engine)
 *  a request  ──► RequestListener ── wakes the loops ──┘ │            threads: GameThreads
 *                    │  Upgrade: which host, which client      │
 *  any request ──► Availability: 503 without rooms, or once memory has run out
 *  upgrades   ──► PlayConfigurator, PlayEndpoint (endpoint)    │
 *  pages, /api, /auth, /healthz, /metrics ─────► SiteServlet ──┘──► Site (endpoint)
 *  undeploys  ──► Lifecycle ──► Application.close: 1001 to everybody, no thread is left
 * </pre>
 *
 * <p>Only the portable API is used, and no injection: not every server has it. What servers do differently is evened out where
 * it happens: what concerns a connection in the endpoint, what concerns threads in {@link
 * io.github.driftfire.webapp.GameThreads} and {@link io.github.driftfire.webapp.Application}.
 *
 * <p>The archive carries JSON-B and JSON-P for servers that have none (Tomcat).
 */
@NullMarked
package io.github.driftfire.webapp;

import org.jspecify.annotations.NullMarked;
