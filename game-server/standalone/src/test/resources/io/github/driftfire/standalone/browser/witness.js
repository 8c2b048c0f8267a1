/*
 * Watches what the page draws, frame by frame, and keeps a tally in window.witness. It runs after the page's own
 * animation frame, so that it sees what has just been drawn.
 */
(() => {
  const TOP_SPEED = @top.speed@;         // units a second that a ship can do at most
  const CONTACT = 220;                   // units: others are drawn in the past, and the own ship ahead of it
  const EXPLAINED_FRAMES = 20;           // a blow is felt in several corrections, each way late
  const LISTED = 12;

  const tally = window.witness = {
    frames: 0, longestFrame: 0,
    keysProbed: 0, keysAnswered: 0, keysLate: [],
    shipFrames: 0, largestStep: 0, largestStepMillis: 0, largestSpeed: 0, largestShare: 0, jumps: [],
    corrections: 0, byHit: 0, byContact: 0, byTooLate: 0, unexplained: [], largestError: 0,
    ticks: 0, starvedTicks: 0, exactFrames: 0, deaths: 0
  };
  let last = null;
  let ships = new Map();
  let pressed = null;
  let hit = 0, near = 0, late = 0;

  addEventListener('keydown', event => {
    const turning = event.code === 'KeyA' || event.code === 'KeyD';
    const resting = last !== null && last.steady;
    if (turning && !event.repeat && resting && pressed === null) {
      pressed = { at: performance.now(), heading: last.state.heading };
    }
  }, true);

  const answer = state => {
    if (pressed !== null) {
      tally.keysProbed++;
      if (state.heading !== pressed.heading) {
        tally.keysAnswered++;
      } else if (tally.keysLate.length < LISTED) {
        tally.keysLate.push({ heading: pressed.heading, sinceMillis: performance.now() - pressed.at });
      }
      pressed = null;
    }
  };

  const drawn = (state, kind) => state.kinds[kind].filter(entity => entity.x !== undefined);
  const strength = state => state.own.hull + state.own.shield / 16;

  const steps = (state, now, passed) => {
    const seen = new Map();
    for (const ship of drawn(state, 'ship')) {
      if (ship.own) continue;
      const before = ships.get(ship.row.pilot);
      seen.set(ship.row.pilot, ship);
      if (before === undefined) continue;
      const step = Math.hypot(ship.x - before.x, ship.y - before.y);
      // The drawn time runs up to a quarter faster, to catch up.
      const allowed = TOP_SPEED * 1.25 * passed / 1000 + 1;
      tally.shipFrames++;
      tally.largestShare = Math.max(tally.largestShare, step / allowed);
      if (step > tally.largestStep) {
        tally.largestStep = step;
        tally.largestStepMillis = passed;
      }
      tally.largestSpeed = Math.max(tally.largestSpeed, step * 1000 / Math.max(passed, 4));
      if (step > allowed && tally.jumps.length < LISTED) {
        tally.jumps.push({ name: state.names[ship.row.pilot], step, millis: passed, tick: state.tick });
      }
    }
    ships = seen;
  };

  const reaches = state => {
    const close = (thing, radius) => Math.hypot(thing.x - state.x, thing.y - state.y) < radius + CONTACT;
    return drawn(state, 'rock').some(rock => close(rock, 76)) || drawn(state, 'ship').some(ship => !ship.own && close(ship, 32));
  };

  const corrections = state => {
    const before = last.state;
    const ticks = state.tick - before.tick;
    const inputs = (state.ack - before.ack) & 0xffff;
    tally.ticks += ticks;
    tally.starvedTicks += Math.max(0, ticks - inputs);
    hit = strength(state) < strength(before) - 1 ? EXPLAINED_FRAMES : hit - 1;
    near = reaches(state) ? EXPLAINED_FRAMES : near - 1;
    late = state.passedOver !== before.passedOver ? EXPLAINED_FRAMES : late - 1;
    const more = state.corrections - before.corrections;
    if (more === 0) {
      tally.exactFrames += ticks > 0 ? 1 : 0;
      return;
    }
    tally.corrections += more;
    tally.largestError = Math.max(tally.largestError, state.predictionError);
    if (hit > 0) tally.byHit += more;
    else if (near > 0) tally.byContact += more;
    else if (late > 0) tally.byTooLate += more;
    else if (tally.unexplained.length < LISTED) {
      tally.unexplained.push({ tick: state.tick, error: state.predictionError, x: state.x, y: state.y });
    }
  };

  const look = () => {
    requestAnimationFrame(look);
    const state = driftfire.state();
    const now = state.drawnMillis;
    const flies = state.phase === 'playing' && state.x !== undefined;
    if (!flies) {
      tally.deaths += last === null ? 0 : 1;
      last = null;
      pressed = null;
      ships = new Map();
      return;
    }
    if (last !== null && last.state.frames <= state.frames) {
      const passed = now - last.now;
      tally.frames++;
      tally.longestFrame = Math.max(tally.longestFrame, passed);
      answer(state);
      steps(state, now, passed);
      corrections(state);
    }
    const steady = last !== null && last.state.heading === state.heading;
    last = { state, now, steady };
  };
  requestAnimationFrame(look);
})();
