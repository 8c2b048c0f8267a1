/**
 * The archive on real servers, one after another: the suite that every server must pass, and what only an application server
 * does, such as undeploying.
 *
 * <pre>
 *  Maven: unpack a server, configure it, free ports ──► arquillian.launch, server.home, http.port ...
 *                                                             │
 *  JUnit ── Arquillian ── arquillian.xml ── adapter ──► starts the server, deploys driftfire.war, stops it
 *    └─ the cases of io.github.driftfire.suite, over the network ──► the server's own process
 * </pre>
 *
 * <p>Which servers are tried is said by profiles of the build. How they did is in a table at its end ({@code Scoreboard}).
 *
 * <p>No test runs inside the server: the archive is deployed as it was built.
 */
@NullMarked
package io.github.driftfire.webapp.server;

import org.jspecify.annotations.NullMarked;
