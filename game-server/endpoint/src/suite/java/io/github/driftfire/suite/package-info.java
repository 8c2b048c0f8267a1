/**
 * What every server must show that runs the endpoint: the runnable jar, and the web application in each container.
 *
 * <pre>
 *  HandshakeCases  MisbehaviourCases  PlayCases  LeaverCases      abstract: a test class names a server and inherits the cases
 *         │                │             │           │
 *         └──── RawWebSocket, Bystander, Silent ─ Health ─┘        clients by hand, which do what they are told
 *
 *  OrbsCases ── Browser, State                                    a second game, and a person at a Chromium
 *  GuestFlight ── Health                                          a life with a result, and the leaderboard that it is on
 *  SignInVisitor, SignInIssuer                                    what a browser sends to sign in, and by which it does
 * </pre>
 *
 * <p>Compiled into the tests of each module that runs a server. What a container does in its own way, and what nobody can do about,
 * is a {@link io.github.driftfire.suite.ContainerQuirk}; everything else is the same everywhere.
 */
@NullMarked
package io.github.driftfire.suite;

import org.jspecify.annotations.NullMarked;
