import { serveChecks } from '#designer/problems';
import { PLUGIN_MANIFESTS } from './manifests.ts';

// Workflows are judged beside the page, with this installation's plugins, so that typing never waits for it.
serveChecks(self, PLUGIN_MANIFESTS);
