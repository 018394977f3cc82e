export { judge, serveChecks, type CheckOrder } from './check-work.ts';
export { Checker, type CheckWorker } from './checker.ts';
export { inLanguage } from './in-language.ts';
export { repairOf, type Repair } from './repair.ts';
