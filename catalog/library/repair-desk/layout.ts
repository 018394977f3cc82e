import type { Place, Workflow } from '#catalog/language';

const at = (x: number, y: number): Place => ({ x, y });
const box = ([x, y]: readonly [number, number], [width, height]: readonly [number, number]): Place => ({
  x,
  y,
  width,
  height,
});

/** The drawing: intake on the left, contracts below it, engineering in the middle, parts below, ends on the right. */
export const layout: Workflow['layout'] = {
  states: {
    intake: box([0, 0], [620, 300]),
    received: at(60, 70),
    clarifying: at(60, 200),
    entitlement: at(380, 70),

    contract: box([0, 420], [620, 390]),
    drafting: at(380, 70),
    estimating: at(380, 200),
    offered: at(60, 140),
    approving: at(380, 310),

    'per-call-work': at(1180, -110),

    engineering: box([860, 0], [700, 320]),
    assigned: at(60, 80),
    working: at(430, 80),
    'visit-planned': at(60, 220),
    'on-site': at(430, 220),

    supply: box([860, 460], [700, 260]),
    ordering: at(60, 70),
    customs: at(430, 70),
    arrived: at(250, 170),

    partner: at(900, 820),
    solved: at(1780, 130),
    closed: at(2040, 40),
    cancelled: at(230, 880),
  },
};
