import { LRUCache } from 'lru-cache';
import { compileWorkflow, type CompiledWorkflow } from '#runtime/core';
import type { ReleaseSource, RunnableRelease } from './sources.ts';

/** A compiled workflow takes 50 kB to 1.5 MB: enough for a desk's releases in all its countries, bounded. */
const CACHED = 200;

/** Compiled workflows by release and country. */
export interface MachineCache {
  /** Throws RefusedError `not-found` and DefectError `workflow-not-compilable`. */
  compiled(release: string, country: string | undefined): Promise<CompiledWorkflow>;
  /** As `compiled`, of a release that is at hand. */
  compile(release: RunnableRelease, country: string | undefined): CompiledWorkflow;
}

/** The cache over the releases. */
export function createMachineCache(releases: Pick<ReleaseSource, 'release'>): MachineCache {
  const machines = new LRUCache<string, CompiledWorkflow>({ max: CACHED });
  const keyOf = (release: string, country: string | undefined) => `${release} ${country ?? ''}`;
  const compile: MachineCache['compile'] = (release, country) => {
    const known = machines.get(keyOf(release.id, country));
    if (known) return known;
    const made = compileWorkflow(release.document, { release: release.id, ...(country !== undefined && { country }) });
    machines.set(keyOf(release.id, country), made);
    return made;
  };
  return {
    compile,
    compiled: async (release, country) =>
      machines.get(keyOf(release, country)) ?? compile(await releases.release(release), country),
  };
}
