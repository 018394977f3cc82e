export { build, buildIsFresh } from './build.ts';
