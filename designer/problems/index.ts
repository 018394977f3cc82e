export { judge, serveChecks, type CheckOrder } from './check-work.ts';
export { Checker, type CheckWorker } from './checker.ts';
