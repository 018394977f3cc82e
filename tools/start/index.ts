export { build, buildIsFresh } from './build.ts';
export { freePort, startDesk } from './start-desk.ts';
