import { workOn, type ScenarioOrder } from './scenario-work.ts';

// Scenarios are played beside the page, so that typing never waits for them.
self.addEventListener('message', ({ data }: MessageEvent<ScenarioOrder>) => {
  self.postMessage(workOn(data));
});
