import { expandWorkflow } from '#catalog/language';
import type { ReleaseSource, RunnableRelease } from './sources.ts';

function expanded(release: RunnableRelease): RunnableRelease {
  const { workflow: document } = expandWorkflow(release.document);
  return document === release.document ? release : { ...release, document };
}

/** The releases with their fragments put in: what the runtime runs, lists and titles. */
export function expandedReleases(releases: ReleaseSource): ReleaseSource {
  return {
    async release(id) {
      return expanded(await releases.release(id));
    },
    async currentRelease(workflow) {
      const found = await releases.currentRelease(workflow);
      return found && expanded(found);
    },
    async currentReleases() {
      return (await releases.currentReleases()).map(expanded);
    },
  };
}
