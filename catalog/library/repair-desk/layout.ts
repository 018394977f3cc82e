import type { Place, Workflow } from '#catalog/language';

const at = (x: number, y: number): Place => ({ x, y });
const box = ([x, y]: readonly [number, number], [width, height]: readonly [number, number]): Place => ({
  x,
  y,
  width,
  height,
});

/** The drawing: intake and contracts above, engineering in the middle with its parts below, the ends on the right. */
export const layout: Workflow['layout'] = {
  states: {
    intake: box([0, 0], [680, 330]),
    received: at(60, 80),
    clarifying: at(400, 60),
    entitlement: at(60, 236),

    contract: box([920, 0], [680, 330]),
    offered: at(60, 80),
    drafting: at(440, 80),
    estimating: at(440, 232),
    approving: at(60, 232),

    engineering: box([0, 520], [1040, 430]),
    assigned: at(120, 150),
    working: at(420, 150),
    'clarifying-work': at(760, 72),
    'visit-planned': at(420, 320),
    'on-site': at(800, 320),

    cancelled: at(720, 396),
    'per-call-work': at(1180, 560),
    'clarifying-per-call': at(1440, 514),
    solved: at(1180, 760),
    closed: at(1180, 1000),

    partner: at(120, 1110),
    supply: box([340, 1060], [700, 300]),
    ordering: at(60, 80),
    customs: at(460, 80),
    arrived: at(260, 204),
  },
};
