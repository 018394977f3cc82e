export { build, buildIsFresh } from './build.ts';
export { freePort, startDesk, type StartedDesk } from './start-desk.ts';
